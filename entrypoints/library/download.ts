import { type ExportProgress, type ExportWish, exportPack, type Job } from '../../lib/browser';

/** How long the browser has to take the file over, in milliseconds, before its address is given back. */
const HANDING_OVER = 60_000;

/** Writes a pack and hands it to the browser as a download. False: it was stopped. */
export async function downloadPack(wish: ExportWish, job: Job<ExportProgress>): Promise<boolean> {
  const blob = await exportPack(wish, job);
  if (!blob) return false;
  download(blob, `${fileName(wish.name)}.jsonl`);
  return true;
}

/** Hands a file to the browser as a download. */
export function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), HANDING_OVER);
}

/** A pack's name as every file system takes it. */
function fileName(name: string): string {
  return (
    name
      .replace(/[^\p{L}\p{N} _-]+/gu, '-')
      .slice(0, 80)
      .trim() || 'collate-pack'
  );
}
