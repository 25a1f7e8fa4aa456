/** Numbers from 0 to 1 that a seed text determines (mulberry32 over FNV-1a): the same on every machine. */
export const randomOf = (seed: string): (() => number) => {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ character.codePointAt(0)!, 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A day of the month from `first` to `last`. */
export const dayBetween = (random: () => number, first: number, last: number): number => first + Math.floor(random() * (last - first + 1));
