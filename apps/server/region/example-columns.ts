/** Columns of `observations.csv` of an example, in order; those of `yidu assess` are among them, under the same names. */
export const EXAMPLE_COLUMNS = [
  'indicator',
  'period',
  'measure',
  'accumulated',
  'value',
  'bound',
  'missing',
  'unit',
  'priceBasis',
  'status',
  'authority',
  'known',
  'source',
  'place',
  'address',
  'reason',
  'note',
] as const;

/** A line of the file as text; an empty cell is absent. */
export type ExampleLine = Partial<Readonly<Record<(typeof EXAMPLE_COLUMNS)[number], string>>>;
