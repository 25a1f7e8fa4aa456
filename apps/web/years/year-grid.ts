/** Fields of a table in rows and columns, as they stand on the page; a cell without a field is a gap. */
const fieldsOf = (table: HTMLTableElement): readonly (readonly (HTMLInputElement | undefined)[])[] =>
  [...(table.tBodies[0]?.rows ?? [])].map((row) => [...row.cells].map((cell) => cell.querySelector<HTMLInputElement>('input.numeric') ?? undefined));

type Place = { readonly row: number; readonly column: number };

const placeOf = (fields: ReturnType<typeof fieldsOf>, field: HTMLInputElement): Place | undefined => {
  const row = fields.findIndex((cells) => cells.includes(field));
  return row < 0 ? undefined : { row, column: fields[row]!.indexOf(field) };
};

/** The next field up or down in the same column. */
const beside = (fields: ReturnType<typeof fieldsOf>, { row, column }: Place, step: 1 | -1): HTMLInputElement | undefined => {
  for (let at = row + step; at >= 0 && at < fields.length; at += step) if (fields[at]![column] !== undefined) return fields[at]![column];
  return undefined;
};

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1, Enter: 1 };

const move = (table: HTMLTableElement, event: KeyboardEvent): void => {
  const step = STEPS[event.key];
  const field = event.target;
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !(field instanceof HTMLInputElement)) return;
  const fields = fieldsOf(table);
  const place = placeOf(fields, field);
  if (place === undefined) return;
  const next = beside(fields, place, event.shiftKey && event.key === 'Enter' ? -1 : step);
  // Enter in the last row must not send a form that somebody is still filling.
  event.preventDefault();
  next?.focus();
  next?.select();
};

/** Puts a block of cells copied out of a spreadsheet into the fields from here to the right and down; what lies beyond the table, or on no field, is left out. */
const paste = (table: HTMLTableElement, event: ClipboardEvent): void => {
  const field = event.target;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (!(field instanceof HTMLInputElement) || !/[\t\n]/.test(text.trimEnd())) return;
  const fields = fieldsOf(table);
  const place = placeOf(fields, field);
  if (place === undefined) return;
  event.preventDefault();
  for (const [down, line] of text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .entries()) {
    for (const [right, value] of line.split('\t').entries()) {
      const to = fields[place.row + down]?.[place.column + right];
      if (to !== undefined) to.value = value.trim();
    }
  }
};

/** The tables of yearly targets behave like a spreadsheet: arrows and Enter go up and down, a copied block fills many fields. They work without. */
export const yearGrid = (): void => {
  for (const table of document.querySelectorAll<HTMLTableElement>('.year-grid, .year-targets')) {
    table.addEventListener('keydown', (event) => move(table, event));
    table.addEventListener('paste', (event) => paste(table, event));
  }
};
