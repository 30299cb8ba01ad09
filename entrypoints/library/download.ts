import { type ExportProgress, type ExportWish, exportPack, handOver, type Job, noteBackup } from '../../lib/browser';

/** Writes a pack and hands it to the browser as a download. False: it was stopped. */
export async function downloadPack(wish: ExportWish, job: Job<ExportProgress>): Promise<boolean> {
  const blob = await exportPack(wish, job);
  if (!blob) return false;
  handOver(blob, wish.name || 'collate-pack', 'jsonl');
  if (wish.form === 'backup' && wish.ids === null) await noteBackup();
  return true;
}
