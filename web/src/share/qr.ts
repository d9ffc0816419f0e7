// A text as a QR code (ISO/IEC 18004), as one path of dark squares. Pure.
import { generate } from 'lean-qr/nano';

/** Light modules around the code, without which cameras do not find it. */
const border = 4;

export interface QrCode {
  /** Of a side, border included. */
  readonly size: number;
  readonly path: string;
}

/** null for a text that is too long for one. */
export function qrCode(text: string): QrCode | null {
  try {
    const { size, get } = generate(text);
    let path = '';
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++) {
        if (get(x, y)) path += `M${x + border} ${y + border}h1v1h-1z`;
      }
    }
    return { size: size + 2 * border, path };
  } catch {
    return null;
  }
}
