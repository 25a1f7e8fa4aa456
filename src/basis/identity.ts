/** Ids that come from content, so that an edit elsewhere in the text leaves them alone. */

/** FNV-1a over the code units, in base 36: short, stable, not secret. */
export const fingerprint = (content: string): string => {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let i = 0; i < content.length; i++) {
    const unit = content.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
  }
  return ((low ^ (high >>> 13)) >>> 0).toString(36);
};

/** A function that gives `prefix` + fingerprint, and `~2`, `~3` … to equal contents in order of appearance. */
export const stableIds = (prefix: string): ((content: string) => string) => {
  const seen = new Map<string, number>();
  return (content) => {
    const id = prefix + fingerprint(content);
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? id : `${id}~${times}`;
  };
};
