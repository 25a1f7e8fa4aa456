/** A plan's own id as an xsd:ID, so that it stays when the plan is compiled again. */
export const identifierOf = (prefix: string, id: string): string =>
  `${prefix}-${id.replace(/[^A-Za-z0-9._-]/g, (mark) => `_${mark.codePointAt(0)!.toString(16)}`)}`;

export type Identify = (prefix: string, id: string) => string;

/** `identifierOf` within one document, where no two elements may have one identifier. */
export const identifiers = (): Identify => {
  const given = new Set<string>();
  return (prefix, id) => {
    const base = identifierOf(prefix, id);
    let name = base;
    for (let n = 2; given.has(name); n++) name = `${base}-${n}`;
    given.add(name);
    return name;
  };
};
