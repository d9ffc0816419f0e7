// Files that the page hands to the visitor.

export function download(content: BlobPart, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** Whether a frame around the page may keep it from downloading; the page is not told if it does. */
export function downloadsMayBeBlocked(): boolean {
  return self.origin === 'null' && self.parent !== self;
}
