// What works a player: Play and Pause, and how fast.
import { html, type TemplateResult } from 'lit';
import { speeds, type Player } from './player.ts';

export function playButton(player: Player): TemplateResult {
  return html`<button class="play" @click=${() => player.toggle()}>${
    player.playing ? 'Pause' : 'Play'}</button>`;
}

export function speedSelect(player: Player): TemplateResult {
  return html`<label>Speed <select @change=${(event: Event) =>
    player.setSpeed(Number((event.target as HTMLSelectElement).value))}>${speeds.map((speed) =>
    html`<option value=${speed} ?selected=${speed === player.speed}>${speed} bits a second
      </option>`)}</select></label>`;
}
