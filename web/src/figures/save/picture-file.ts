// A picture as it is seen, on its own: an SVG with the styles inside, or a PNG.
import type { About } from './about.ts';
import { withTexts } from './png-text.ts';

/** What children have from their parents. */
const inherited = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity',
  'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'paint-order', 'font-family',
  'font-size', 'font-style', 'font-weight', 'text-anchor', 'dominant-baseline'];
const namespace = 'http://www.w3.org/2000/svg';
/** Pixels around it. */
const margin = 12;
/** Pixels of the PNG for each of the picture. */
const density = 2;

export function svgFile(picture: SVGSVGElement, about: About): string {
  const size = sizeOf(picture);
  // In the picture's own units, which may be others than pixels.
  const { width: across, height: down } = picture.viewBox.baseVal;
  const [x, y] = [margin * across / (size.width - 2 * margin),
    margin * down / (size.height - 2 * margin)];
  const box = { x: -x, y: -y, width: across + 2 * x, height: down + 2 * y };
  const copy = styled(picture);
  for (const missing of strangers(picture, copy)) copy.prepend(styled(missing));
  const paper = element('rect', '');
  set(paper, { ...box, fill: hex(getComputedStyle(picture).getPropertyValue('--paper')) });
  copy.prepend(element('title', about.title), element('desc', about.description),
    element('metadata', about.link), paper);
  set(copy, { ...size, viewBox: Object.values(box).join(' ') });
  return new XMLSerializer().serializeToString(copy);
}

export async function pngFile(
  picture: SVGSVGElement | HTMLCanvasElement, about: About,
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = picture instanceof SVGSVGElement
    ? await rasterized(picture, svgFile(picture, about)) : picture;
  const blob = await new Promise<Blob | null>((resolve) => { canvas.toBlob(resolve); });
  if (blob === null) throw new Error('The browser has no room for such a large picture.');
  return withTexts(new Uint8Array(await blob.arrayBuffer()),
    { Title: about.title, Description: about.description, URL: about.link });
}

async function rasterized(picture: SVGSVGElement, text: string): Promise<HTMLCanvasElement> {
  const { width, height } = sizeOf(picture);
  const canvas = document.createElement('canvas');
  canvas.width = width * density;
  canvas.height = height * density;
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
  await image.decode();
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function sizeOf(picture: Element): { readonly width: number; readonly height: number } {
  const { width, height } = picture.getBoundingClientRect();
  return { width: width + 2 * margin, height: height + 2 * margin };
}

function set(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

/** A copy that carries what style sheets say of it; what is not shown is left out. */
function styled(original: Element, above?: CSSStyleDeclaration): Element {
  const style = getComputedStyle(original);
  const copy = original.cloneNode() as Element;
  for (const { name } of [...copy.attributes]) {
    if (/^(class|style|tabindex|role|aria-.*)$/.test(name)) copy.removeAttribute(name);
  }
  for (const name of inherited) {
    const value = style.getPropertyValue(name);
    if (value !== above?.getPropertyValue(name) || copy.hasAttribute(name)) {
      copy.setAttribute(name, name === 'fill' || name === 'stroke' ? hex(value) : value);
    }
  }
  if (style.opacity !== '1') copy.setAttribute('opacity', style.opacity);
  for (const child of original.childNodes) {
    if (child instanceof Text) copy.append(child.data);
    else if (child instanceof Element && getComputedStyle(child).display !== 'none') {
      copy.append(styled(child, style));
    }
  }
  return copy;
}

/** Patterns of other pictures that this one paints with. */
function strangers(picture: SVGSVGElement, copy: Element): Element[] {
  const names = new Set(Array.from(copy.querySelectorAll('[fill^="url("]'), (one) =>
    one.getAttribute('fill')?.replace(/^url\(["']?|["']?\)$/g, '') ?? ''));
  const root = picture.getRootNode() as ParentNode;
  return [...names].filter((name) => copy.querySelector(name) === null)
    .flatMap((name) => root.querySelector(name) ?? []);
}

function element(name: string, text: string): Element {
  const made = document.createElementNS(namespace, name);
  made.textContent = text;
  return made;
}

const known = new Map<string, string>();

/** A colour as every program reads it; "none" and patterns as they are. */
function hex(paint: string): string {
  if (paint === 'none' || paint.startsWith('url(')) return paint;
  const before = known.get(paint);
  if (before !== undefined) return before;
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return paint;
  context.fillStyle = paint;
  context.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data;
  const made = a === 0 ? 'none'
    : `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  known.set(paint, made);
  return made;
}
