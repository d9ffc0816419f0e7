// The ruler: one axis of bits from 0, with what the text costs under each code, its entropy H as
// a wall, and under it a lens over [H - 0.1, H + 0.6], since H and Huffman often lie within 0.05.
// A landmark inside the lens has its name there, every other one on the main axis.
import { flagGap, placeFlags } from './ruler-flags.ts';
import { formatBits, textSize, textWidth, type PlacedText } from './ruler-text.ts';

export interface Landmark {
  readonly id: string;
  readonly name: string;
  /** Bits per symbol. */
  readonly value: number;
  /** The wall; the code that the page shows; any other code. */
  readonly kind: 'entropy' | 'chosen' | 'coder';
}

export interface RulerData {
  readonly landmarks: readonly Landmark[];
}

export interface RulerOptions {
  readonly width: number;
  /** What a value is per: "code point", "byte", … */
  readonly unit?: string;
}

export interface Mark {
  readonly id: string;
  readonly kind: Landmark['kind'];
  readonly x: number;
  /** Where its pole ends above the axis; the top of the band without a name. */
  readonly top: number;
  readonly label: PlacedText | null;
}

export interface Axis {
  readonly left: number;
  readonly right: number;
  /** The band lies on the axis, `bandHeight` px high. */
  readonly y: number;
  readonly ticks: readonly PlacedText[];
  readonly marks: readonly Mark[];
  /** Where H stands; null without an entropy. Left of it no code for single symbols can be. */
  readonly wall: number | null;
  readonly words: PlacedText | null;
}

export interface RulerLayout {
  readonly width: number;
  readonly height: number;
  readonly unit: PlacedText;
  readonly main: Axis;
  readonly lens: Axis | null;
  /** The two lines that join the lens to its stretch of the main axis, as a path. */
  readonly joints: string;
}

export const bandHeight = 20;
const margin = 14;
const mostTicks = 14;
const rowHeight = 20;
const tickDrop = 19;
const jointHeight = 34;
const maxLabels = 5;
const bottomMargin = 6;
const wallWords = 'not with one code word per symbol';

/** "Huffman 2.000"; another code's whole number stays one: "fixed 3". */
export function landmarkText({ name, value, kind }: Landmark): string {
  const whole = kind === 'coder' && Math.abs(value - Math.round(value)) < 1e-9;
  return `${name} ${whole ? Math.round(value) : formatBits(value)}`;
}

/** Ticks at multiples of a round step (1, 2 or 5 times a power of ten from `finest`). */
function roundTicks(
  from: number, to: number, finest: number, scale: (bits: number) => number, y: number,
): PlacedText[] {
  const digits = finest < 1 ? 1 : 0;
  const length = scale(to) - scale(from);
  const room = Math.max(textWidth(to.toFixed(digits)) + 14, length / mostTicks);
  const pixelsPerBit = length / (to - from);
  let step = finest;
  for (let i = 0; step * pixelsPerBit < room; i++) step *= i % 3 === 1 ? 2.5 : 2;
  const ticks: PlacedText[] = [];
  for (let k = Math.ceil(from / step - 1e-9); k * step <= to + 1e-9; k++) {
    const value = k * step;
    ticks.push({ x: scale(value), y, text: value.toFixed(digits), anchor: 'middle' });
  }
  return ticks;
}

interface Domain {
  readonly from: number;
  readonly to: number;
  readonly finest: number;
  readonly named: readonly Landmark[];
}

function layoutAxis(
  landmarks: readonly Landmark[], domain: Domain, width: number, top: number,
): Axis {
  const [left, right] = [margin, width - margin];
  const { from, to } = domain;
  const scale = (bits: number): number => left + ((bits - from) / (to - from)) * (right - left);
  const texts = domain.named.map(landmarkText);
  const places = placeFlags(
    domain.named.map((landmark, i) => ({
      x: scale(landmark.value), width: textWidth(texts[i] ?? ''),
    })),
    0, width,
  );
  const rows = places.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const bandTop = top + rows * rowHeight;
  const marks = landmarks.filter(({ value }) => value >= from && value <= to).map((landmark) => {
    const x = scale(landmark.value);
    const i = domain.named.indexOf(landmark);
    const place = places[i];
    const { id, kind } = landmark;
    if (place === undefined) return { id, kind, x, top: bandTop, label: null };
    const flagTop = bandTop - (place.row + 1) * rowHeight;
    const label: PlacedText = {
      x: x + (place.side === 'right' ? flagGap : -flagGap),
      y: flagTop + textSize,
      text: texts[i] ?? '',
      anchor: place.side === 'right' ? 'start' : 'end',
    };
    return { id, kind, x, top: flagTop + 2, label };
  });
  const entropy = landmarks.find(({ kind }) => kind === 'entropy');
  const wall = entropy === undefined ? null : scale(entropy.value);
  const y = bandTop + bandHeight;
  const fits = wall !== null && wall - left >= textWidth(wallWords) + 12;
  return {
    left, right, y, marks, wall,
    ticks: roundTicks(from, to, domain.finest, scale, y + tickDrop),
    words: fits ? { x: (left + wall) / 2, y: y - 5, text: wallWords, anchor: 'middle' } : null,
  };
}

/** The main axis ends just above the largest landmark, and holds all that the lens shows. */
function mainEnd(landmarks: readonly Landmark[], lensEnd: number): number {
  const largest = landmarks.reduce((most, { value }) => Math.max(most, value), 0);
  return Math.max(largest * 1.05, lensEnd) || 1;
}

/** The first few of those that lie on an axis have names there; by value. */
function mostImportant(landmarks: readonly Landmark[]): Landmark[] {
  return landmarks.slice(0, maxLabels).sort((a, b) => a.value - b.value);
}

/** Numbers out: the main axis, the lens and every text. At most five names stand on each. */
export function layoutRuler({ landmarks }: RulerData, options: RulerOptions): RulerLayout {
  const { width } = options;
  const entropy = landmarks.find(({ kind }) => kind === 'entropy');
  const lensDomain = entropy && {
    from: Math.max(0, entropy.value - 0.1), to: entropy.value + 0.6, finest: 0.1,
  };
  const inLens = ({ value }: Landmark): boolean =>
    lensDomain !== undefined && value >= lensDomain.from && value <= lensDomain.to;
  const unit: PlacedText = {
    x: 0, y: textSize, text: `bits per ${options.unit ?? 'symbol'}`, anchor: 'start',
  };
  const end = mainEnd(landmarks, lensDomain?.to ?? 0);
  const named = mostImportant(landmarks.filter((landmark) => !inLens(landmark)));
  const main = layoutAxis(landmarks, { from: 0, to: end, finest: 1, named }, width, rowHeight);
  if (lensDomain === undefined) {
    return { width, height: main.y + tickDrop + bottomMargin, unit, main, lens: null, joints: '' };
  }
  const lens = layoutAxis(
    landmarks, { ...lensDomain, named: mostImportant(landmarks.filter(inLens)) }, width, main.y + jointHeight,
  );
  const scale = (bits: number): number => main.left + (bits / end) * (main.right - main.left);
  const lensTop = lens.y - bandHeight;
  const joints = `M${scale(lensDomain.from)} ${main.y}L${lens.left} ${lensTop}`
    + `M${scale(lensDomain.to)} ${main.y}L${lens.right} ${lensTop}`;
  return { width, height: lens.y + tickDrop + bottomMargin, unit, main, lens, joints };
}
