export const milliseconds = (time: number): string => `${time < 100 ? time.toFixed(1) : Math.round(time)} ms`;

export const medianOf = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1]!;

const timed = (work: () => unknown): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

/** Times of each work over `rounds` rounds, taken in turns, after as many rounds that are not counted. */
export const warm = (works: readonly (() => unknown)[], rounds: number): number[][] => {
  for (let round = 0; round < rounds; round++) for (const work of works) work();
  const times: number[][] = works.map(() => []);
  for (let round = 0; round < rounds; round++) {
    works.forEach((work, i) => {
      globalThis.gc?.();
      times[i]!.push(timed(work));
    });
  }
  return times;
};
