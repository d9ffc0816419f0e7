// Paints the noise field: ink and paper, whole pixels, in one go and so without flicker. Where cells
// are large they look as in the bit stream: half height and a light tint for 0, and their digits.
import type { Bits } from '../../analysis/noise.ts';
import { bitAt, maskOf, type FieldLayout } from './field-layout.ts';

/** CSS pixels from which on a cell has its digit. */
export const digitCell = 14;

let small: HTMLCanvasElement | undefined;

/** The canvas gets the size of the layout, in device pixels. */
export function paintField(canvas: HTMLCanvasElement, bits: Bits, layout: FieldLayout): void {
  const { width, height, scale } = layout;
  const density = devicePixelRatio || 1;
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
    canvas.style.width = `${width / density}px`;
  }
  const context = canvas.getContext('2d');
  if (context === null || width * height === 0) return;
  const { color, backgroundColor } = getComputedStyle(canvas);
  context.globalCompositeOperation = 'copy';
  if (scale >= digitCell * density) {
    context.fillStyle = backgroundColor;
    context.fillRect(0, 0, width, height);
    context.globalCompositeOperation = 'source-over';
    context.fillStyle = color;
    paintCells(context, bits, layout, getComputedStyle(canvas).fontFamily);
    return;
  }
  context.imageSmoothingEnabled = false;
  context.drawImage(maskCanvas(bits, layout), 0, 0, width, height);
  context.globalCompositeOperation = 'source-in';
  context.fillStyle = color;
  context.fillRect(0, 0, width, height);
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = backgroundColor;
  context.fillRect(0, 0, width, height);
}

function maskCanvas(bits: Bits, layout: FieldLayout): HTMLCanvasElement {
  small ??= document.createElement('canvas');
  small.width = layout.columns;
  small.height = layout.rows;
  small.getContext('2d')?.putImageData(
    new ImageData(maskOf(bits, layout), layout.columns, layout.rows), 0, 0);
  return small;
}

function paintCells(
  context: CanvasRenderingContext2D, bits: Bits, layout: FieldLayout, font: string,
): void {
  const { rows, columns, row, column, wrap, scale } = layout;
  context.font = `${Math.round(scale * 0.62)}px ${font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const bit = (row + y) * wrap + column + x;
      if (bit >= bits.bitCount) return;
      const one = bitAt(bits, bit);
      const height = Math.round((scale - 3) / (2 - one));
      context.globalAlpha = one === 1 ? 0.42 : 0.2;
      context.fillRect(x * scale + 1, (y + 1) * scale - 2 - height, scale - 2, height);
      context.globalAlpha = 1;
      context.fillText(String(one), (x + 0.5) * scale, (y + 0.5) * scale);
    }
  }
}
