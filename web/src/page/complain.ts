// What the page itself has to say, above its figures.

/** '' takes back what was said. */
export function complain(text: string): void {
  document.querySelector('main > .complaint')?.remove();
  if (text === '') return;
  const alert = document.createElement('p');
  alert.className = 'complaint';
  alert.setAttribute('role', 'alert');
  alert.textContent = text;
  document.querySelector('main')?.prepend(alert);
}
