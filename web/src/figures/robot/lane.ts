// One radio of the transmission: its moon, its bits, its counters, and in words where it is.
import { html, nothing, type TemplateResult } from 'lit';
import type { Analysis, SymbolRow } from '../../analysis/analysis.ts';
import { paintAmbiguity } from '../../parts/ambiguity.ts';
import { drawnBits, layoutAmbiguity } from '../../parts/ambiguity-layout.ts';
import { paintStream } from '../../parts/bit-stream.ts';
import { layoutStream, rowHeight } from '../../parts/bit-stream-layout.ts';
import { rate, whole } from '../common/numbers.ts';
import { counters, landmark } from './counters.ts';
import { layoutMoon, pathOf } from './moon-layout.ts';
import { paintMoon } from './moon.ts';
import type { Moment, Run } from './robot-run.ts';
import { directions } from './robot-source.ts';
import { momentWords } from './robot-words.ts';
import { arrowOf, receivedStream } from './run-stream.ts';

const besideWidth = 900;
const lowWidth = 640;

export interface Sent {
  readonly title: string;
  readonly analysis: Analysis;
  readonly run: Run;
  readonly moment: Moment;
  of(instruction: number): SymbolRow | undefined;
}

export interface LaneOptions {
  readonly width: number;
  /** Whether there is another radio beside it. */
  readonly race: boolean;
  /** The entropy, once it may be told. */
  readonly floor: number | null;
  readonly playing: boolean;
  readonly active: number | null;
}

export function lane(
  sent: Sent, { width, race, floor, playing, active }: LaneOptions,
): TemplateResult {
  const { run, moment, of, title, analysis } = sent;
  const said = momentWords(run, moment, (instruction) => of(instruction)?.name ?? '');
  const rows = race ? 1 : 2;
  const stream = layoutStream(receivedStream(run, moment, of, width, rows),
    { width, mode: 'bits', commas: false, rows });
  const height = rows * rowHeight;
  const beside = !race && width >= besideWidth;
  return html`<div class=${beside ? 'lane beside' : 'lane'}>
    ${race ? html`<h3>${title}</h3>` : nothing}
    ${moon(sent, beside ? width - 280 : width)}
    <p class="says" role=${playing ? nothing : 'status'}>${said}</p>
    ${moment.stop === null ? nothing : readings(sent, width, said)}
    <svg class="stream" role="img" width=${width} height=${height}
      viewBox="0 0 ${width} ${height}" aria-label=${`The last bits received: ${
        run.bits.slice(Math.max(0, moment.bits - 32), moment.bits)}`}
      >${paintStream(stream, active, null)}</svg>
    ${counted(moment, analysis, floor)}
  </div>`;
}

function moon({ run, moment, of }: Sent, width: number): TemplateResult {
  const path = (instructions: readonly number[]) =>
    pathOf(instructions.map((each) => directions[of(each)?.hue ?? -1]));
  const done = run.understood.slice(0, moment.instructions);
  const gone = path(done.map(({ instruction }) => instruction));
  const meant = moment.wrong === null ? [] : path(run.sent.slice(0, moment.instructions));
  const { x, y } = gone.at(-1) ?? { x: 0, y: 0 };
  return paintMoon(layoutMoon(gone, meant, width, width < lowWidth ? 5 : 7), {
    label: `The robot on the moon, after ${whole(done.length)} moves ${Math.abs(x)} cells ${
      x < 0 ? 'left' : 'right'} and ${Math.abs(y)} ${y > 0 ? 'down' : 'up'} of where it began`,
    pending: moment.pending, stuck: moment.stop !== null,
  });
}

function counted(
  { bits, instructions, pending }: Moment, { fixedLength }: Analysis, floor: number | null,
): TemplateResult {
  const average = instructions === 0 ? '–' : rate((bits - pending.length) / instructions);
  return counters([
    { title: 'bits', value: whole(bits) },
    { title: 'instructions', value: whole(instructions) },
    { title: 'bits per instruction', value: average },
    landmark('fixed length', fixedLength),
    ...floor === null ? [] : [landmark('floor (entropy)', floor)],
  ]);
}

function readings(
  { run, moment, of }: Sent, width: number, label: string,
): TemplateResult | typeof nothing {
  const [one, two] = (moment.stop?.readings ?? []).map((reading) =>
    reading.slice(0, drawnBits).map(of).filter((row) => row !== undefined)
      .map((row) => ({ ...row, label: arrowOf(row) })));
  return one === undefined || two === undefined ? nothing : paintAmbiguity(layoutAmbiguity(
    run.bits.slice(moment.stop?.from ?? 0, moment.bits), [one, two], width), label);
}
