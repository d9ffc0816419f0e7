// The dialog in which a figure is handed on, and the button that opens it.
import { css } from 'lit';

export const shareStyles = css`
  .share { display: block; margin: 24px 0 0 auto; font-size: 16px; }
  dialog { box-sizing: border-box; width: min(800px, 100%); max-height: 100%; padding: 20px 24px 24px;
    color: var(--ink); background: var(--paper); border: 1.5px solid var(--ink);
    font: 17px/1.5 var(--serif); overflow-wrap: anywhere; }
  dialog::backdrop { background: #0008; }
  dialog select { max-width: 100%; }
  dialog h3 { margin-top: 20px; }
  dialog h2 { font-size: 30px; margin: 0 80px 8px 0; }
  dialog .close { position: absolute; top: 20px; right: 24px; }
  dialog fieldset { border: 0; margin: 8px 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0 18px; }
  dialog legend { padding: 0; float: left; margin-right: 18px; }
  .given { display: grid; grid-template-columns: 1fr auto; gap: 2px 10px; margin-top: 12px; align-items: start; }
  .given label, .given p { grid-column: 1 / -1; }
  .given label { font-weight: 600; }
  .given textarea { font-size: 14px; padding: 6px 8px; resize: vertical; }
  .qr { display: block; width: min(240px, 100%); height: auto; margin-top: 8px; forced-color-adjust: none; }
  .preview { margin-top: 8px; padding: 12px; height: 480px; max-width: 640px; overflow: auto;
    border: 1px solid var(--line); }
`;
