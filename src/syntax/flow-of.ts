import type { Flow } from './flow.ts';

/** Reads `text.slice(start, end)` as one paragraph's flow. */
export const flowOf = (text: string, start: number, end: number): Flow => {
  let out = '';
  const offsets = new Uint32Array(end - start);
  for (let i = start; i < end; i++) {
    const unit = text[i]!;
    if (unit === '\n' || unit === '\r') continue;
    offsets[out.length] = i;
    out += unit;
  }
  return { text: out, offsets: offsets.subarray(0, out.length) };
};
