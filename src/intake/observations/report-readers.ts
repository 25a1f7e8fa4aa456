import type { TemplateRequest } from './draft.ts';
import type { ProgressLine, ProgressRead } from './report-progress.ts';

// Loaded when first asked for, as the other readers of sheets are.

/** Makes the Excel file (填报表) of one report: its figures, and its tasks and projects. */
export const fillReportTemplate = async (request: TemplateRequest, lines: readonly ProgressLine[]): Promise<Uint8Array> =>
  (await import('./report-progress.ts')).fillReportTemplate(request, lines);

/** Reads the tasks and projects of such a file that came back; never throws for a fault of the file. */
export const readReportProgress = async (bytes: Uint8Array, known: ReadonlySet<string>): Promise<ProgressRead> =>
  (await import('./report-progress.ts')).readReportProgress(bytes, known);
