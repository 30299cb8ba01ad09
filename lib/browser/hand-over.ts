/** How long the browser has to take a file over, in milliseconds, before its address is given back. */
const HANDING_OVER = 60_000;

/** Hands a file to the browser as a download. To be called from a page of the extension. */
export function handOver(file: Blob, name: string, ending: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${fileName(name)}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), HANDING_OVER);
}

/** A name as every file system takes it. */
function fileName(name: string): string {
  return (
    name
      .replace(/[^\p{L}\p{N} _-]+/gu, '-')
      .slice(0, 80)
      .trim() || 'collate'
  );
}
