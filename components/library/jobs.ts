import { useRef, useState } from 'preact/hooks';
import type { ExportProgress, ExportWish, Imported, ImportProgress } from '../../lib/browser';
import type { LibraryActions } from './actions';

/** An import: under way, or over. */
export type Importing =
  | { readonly is: 'idle' }
  /** The file is a backup: the reader says whether it is to come back as it was. */
  | { readonly is: 'asking'; readonly file: File }
  | { readonly is: 'running'; readonly name: string; readonly progress: ImportProgress }
  | { readonly is: 'over'; readonly result: Imported };

/** An export: under way, or over. */
export type Exporting =
  | { readonly is: 'idle' }
  | { readonly is: 'running'; readonly progress: ExportProgress }
  | { readonly is: 'over'; readonly reports: number; readonly stopped: boolean; readonly error: unknown };

/** Long works of the library page; they go on while the reader looks at something else. */
export interface Jobs {
  readonly importing: Importing;
  readonly exporting: Exporting;
  /** `restore` null: the reader is asked where the file is a backup. False: another import is under way, or a question is open, and the file is not taken. */
  importFile(file: File, restore?: boolean | null): boolean;
  export(wish: ExportWish): void;
  stopImport(): void;
  stopExport(): void;
  closeImport(): void;
}

/** Runs imports and exports, one of each at a time. */
export function useJobs(actions: LibraryActions): Jobs {
  const [importing, setImporting] = useState<Importing>({ is: 'idle' });
  const [exporting, setExporting] = useState<Exporting>({ is: 'idle' });
  const importStop = useRef<AbortController | null>(null);
  const exportStop = useRef<AbortController | null>(null);
  /** The file that is looked into, asked about or read: known at once, before anything is drawn. */
  const taken = useRef<File | null>(null);
  const begin = async (file: File, restore: boolean | null): Promise<void> => {
    taken.current = file;
    if (restore === null && (await actions.isBackup(file))) {
      setImporting({ is: 'asking', file });
      return;
    }
    await read(file, restore);
    taken.current = null;
  };
  const read = async (file: File, restore: boolean | null): Promise<void> => {
    const stop = new AbortController();
    importStop.current = stop;
    const tell = (progress: ImportProgress) => setImporting({ is: 'running', name: file.name, progress });
    tell({ part: 0, reports: 0 });
    setImporting({ is: 'over', result: await actions.importFile(file, restore === true, { signal: stop.signal, tell }) });
  };
  return {
    importing,
    exporting,
    importFile: (file, restore = null) => {
      if (taken.current && (restore === null || taken.current !== file)) return false;
      void begin(file, restore);
      return true;
    },
    export: (wish) => {
      if (exporting.is === 'running') return;
      const stop = new AbortController();
      exportStop.current = stop;
      let all = 0;
      const tell = (progress: ExportProgress) => {
        all = progress.all;
        setExporting({ is: 'running', progress });
      };
      tell({ done: 0, all: wish.ids?.length ?? 0 });
      actions.exportPack(wish, { signal: stop.signal, tell }).then(
        (whole) => setExporting({ is: 'over', reports: all, stopped: !whole, error: null }),
        (error: unknown) => setExporting({ is: 'over', reports: 0, stopped: false, error }),
      );
    },
    stopImport: () => importStop.current?.abort(),
    stopExport: () => exportStop.current?.abort(),
    closeImport: () => {
      taken.current = null;
      setImporting({ is: 'idle' });
    },
  };
}
