/** What was typed into a field, its blanks trimmed, '' where nothing was. A field sent several times is its first. */
export const field = (form: Readonly<Record<string, unknown>>, name: string): string => {
  const given = [form[name]].flat()[0];
  return typeof given === 'string' ? given.trim().toWellFormed() : '';
};

/** Everything that was sent under a name. */
export const fields = (form: Readonly<Record<string, unknown>>, name: string): readonly string[] =>
  [form[name]].flat().flatMap((given) => (typeof given === 'string' ? [given.trim().toWellFormed()] : []));
