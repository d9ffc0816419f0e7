// What stands around the live figures: on the whole page its header, around a figure that stands
// alone the way back to the whole page.
import { Figure } from '../figures/common/figure.ts';
import { links } from '../figures/common/links.ts';
import { pageLink } from '../share/embed-code.ts';
import { encodeLink } from '../share/link.ts';
import type { Embed } from './embedded.ts';
import type { Handed } from './handed.ts';
import { goTo, listSections, nameOf, titles } from './sections.ts';
import type { ShareDialog } from './share-dialog.ts';

/** Below a figure, behind `place`; what is for teachers hands on its own links. */
export function shareButton(dialog: ShareDialog, figure: Figure, place: HTMLElement): void {
  if (place.nextSibling !== null || !(nameOf(figure) in titles)) return;
  const button = document.createElement('button');
  button.className = 'share';
  button.textContent = 'Embed and share';
  button.onclick = () => void dialog.open(figure);
  place.after(button);
}

/** What the header offers; and where a link leads to. */
export function furnish(dialog: ShareDialog): void {
  const lab = document.querySelector('surprisal-lab');
  for (const [id, field] of [['embed', 'Frame'], ['share', 'Link']] as const) {
    document.getElementById(id)?.addEventListener('click', () => {
      if (lab instanceof Figure) void dialog.open(lab, field);
    });
  }
  listSections();
  const [, at] = /[#&]at=([a-z-]{1,40})(&|$)/.exec(location.hash) ?? [];
  if (at !== undefined) goTo(at);
}

/** A figure's parts, the way to the whole page, and the height for the host. */
export function showAlone(page: Handed, { element, show }: Embed): void {
  if (element instanceof Figure) element.show = show;
  const wholePage = async (): Promise<string> => pageLink({
    page: location.href.replace(/[?#].*$/s, ''), figure: nameOf(element), title: '',
    link: await encodeLink(page.state.value, links.coder) ?? '', show: [],
  });
  void wholePage().then((address) => element.after(wayBack(address, wholePage)));
  new ResizeObserver(tellHeight).observe(document.documentElement);
}

function wayBack(address: string, wholePage: () => Promise<string>): Element {
  const [line, link, said] =
    [document.createElement('p'), document.createElement('a'), document.createElement('span')];
  line.className = 'back';
  Object.assign(link, { textContent: 'Surprisal: the whole page', target: '_blank', href: address });
  link.onclick = (event) => {
    event.preventDefault();
    void wholePage().then((now) => {
      link.href = now;
      if (!opens(now)) said.textContent = ` The host does not let a window open. The address: ${now}`;
    });
  };
  said.setAttribute('role', 'status');
  if (window.origin === 'null' && parent !== window) {
    said.textContent = ' In this frame, saving and opening windows are as the host allows.';
  }
  line.append(link, said);
  return line;
}

/** Whether the browser allows a new window; ours is not known to it. */
function opens(address: string): boolean {
  try {
    const opened = window.open(address);
    if (opened !== null) opened.opener = null;
    return opened !== null;
  } catch {
    return false;
  }
}

/** For our own element, and for Canvas (LTI). It is only a number: any host may know it. */
function tellHeight(): void {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  parent.postMessage({ surprisal: 'height', height }, '*');
  parent.postMessage(JSON.stringify({ subject: 'lti.frameResize', height }), '*');
}
