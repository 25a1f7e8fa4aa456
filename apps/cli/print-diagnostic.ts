import { styleText } from 'node:util';
import type { Severity, Span } from '../../src/basis/index.ts';
import type { Plan } from '../../src/plan/index.ts';
import { codeFrame, type Numbered } from './code-frame.ts';
import { usesColour, widthOf, type Io } from './io.ts';
import { LineTable } from './line-table.ts';

type Diagnostic = Plan['diagnostics'][number];

/** How a diagnostic is shown. `placeOf` names the page or paragraph of an offset where the document has such. */
export type Look = {
  readonly path: string;
  readonly width: number;
  readonly colour: boolean;
  readonly placeOf?: ((offset: number) => string | undefined) | undefined;
};

const colours = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<Severity, string>;

const at = (source: Numbered, span: Span, { path, placeOf }: Look): string => {
  const { line, column } = source.lines.position(span[0]);
  const place = placeOf?.(span[0]);
  return `${path}:${line}:${column}:${place === undefined ? '' : ` (${place})`}`;
};

/** A fault that stands in many places is shown in these; the others are named. */
const mostFrames = 4;

const short = (source: Numbered, span: Span): string => {
  const { line, column } = source.lines.position(span[0]);
  return `${line}:${column}`;
};

/** A diagnostic as people and editors read it: `path:line:col: CODE severity: message`, the line, marks under the words, and every other place it speaks of. */
export const printDiagnostic = (diagnostic: Diagnostic, source: Numbered, look: Look): string => {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string => (look.colour ? styleText(style, text, { validateStream: false }) : text);
  const severity = paint(['bold', colours[diagnostic.severity]], diagnostic.severity);
  const lines = [
    `${at(source, diagnostic.span, look)} ${diagnostic.code} ${severity}: ${diagnostic.message}`,
    ...codeFrame(source, diagnostic.span, '^', look.width),
  ];
  const places = diagnostic.related ?? [];
  const framed = places.length > mostFrames + 1 ? places.slice(0, mostFrames) : places;
  for (const related of framed) {
    lines.push(`  ${at(source, related.span, look)} ${paint('bold', 'note')}: ${related.message}`, ...codeFrame(source, related.span, '-', look.width));
  }
  if (framed.length < places.length)
    lines.push(
      `  and ${places.length - framed.length} more places: ${places
        .slice(framed.length)
        .map(({ span }) => short(source, span))
        .join(', ')}`,
    );
  return `${lines.join('\n')}\n`;
};

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const tally = (diagnostics: readonly Diagnostic[]): string => {
  const count = (severity: Severity): number => diagnostics.filter((each) => each.severity === severity).length;
  return [plural(count('error'), 'error'), plural(count('warning'), 'warning'), plural(count('info'), 'remark')].join(', ');
};

type Printed = { readonly path: string; readonly text: string; readonly io: Io; readonly placeOf?: Look['placeOf'] };

/** Prints all diagnostics and their count on standard error; nothing where there are none. */
export const printDiagnostics = (diagnostics: readonly Diagnostic[], { path, text, io, placeOf }: Printed): void => {
  if (diagnostics.length === 0) return;
  const source: Numbered = { text, lines: new LineTable(text) };
  const look: Look = { path, width: widthOf(io.stderr), colour: usesColour(io.stderr, io.env), placeOf };
  io.stderr.write(
    `${diagnostics.map((each) => printDiagnostic(each, source, look)).join('')}${path}: ${tally(diagnostics)} (yidu explain CODE tells what each means)\n`,
  );
};
