import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { confusables, lookAlike, sameSound, variantOf } from './similarity.ts';

describe('characters that are confused', () => {
  it('knows the same sound, tone apart', () => {
    expect(sameSound('榔', '琅')).toBe(true);
    expect(sameSound('资', '咨')).toBe(true);
    expect(sameSound('东', '西')).toBe(false);
    expect(sameSound('东', '东')).toBe(false);
  });

  it('knows the same shape', () => {
    for (const [a, b] of ['庾鹿', '凰凤', '度庾', '学字', '兵乒']) expect(lookAlike(a!, b!)).toBe(true);
    expect(lookAlike('江', '河')).toBe(false);
  });

  it('agrees with pinyin-pro, from which the table is made', () => {
    const sound = (character: string): string => pinyin(character, { type: 'array', toneType: 'none', v: true })[0]!;
    fc.assert(
      fc.property(fc.constantFrom(...'庾鹿渡桥津渝坝嘴溪牛湾港城区镇街'), (character) =>
        [...confusables(character)].some((other) => sound(other) === sound(character)),
      ),
    );
  });

  it('is symmetric', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0x4e00, max: 0x9fa5 }), fc.integer({ min: 0x4e00, max: 0x9fa5 }), (a, b) => {
        const [x, y] = [String.fromCharCode(a), String.fromCharCode(b)];
        return sameSound(x, y) === sameSound(y, x) && lookAlike(x, y) === lookAlike(y, x);
      }),
    );
  });
});

describe('two spellings of one name', () => {
  it('sees one confused character', () => {
    expect(variantOf('陈庾路', '陈度路')).toEqual({ kind: 'substitution', at: 1, by: 'shape' });
  });

  it('sees characters put in at one place', () => {
    expect(variantOf('白居寺大桥', '白居寺长江大桥')).toEqual({ kind: 'insertion', at: 3, inserted: '长江' });
  });

  it('sees halves in the other order', () => {
    expect(variantOf('七横七纵', '七纵七横')).toEqual({ kind: 'order' });
  });

  it('keeps neighbours apart', () => {
    for (const [a, b] of [
      ['建桥A区', '建桥C区'],
      ['东城大道', '西城大道'],
      ['产业园三期', '产业园四期'],
      ['N31地块', 'N32地块'],
    ] as const)
      expect(variantOf(a, b)).toBeUndefined();
  });

  it('says the same from both sides', () => {
    const name = fc.string({ unit: fc.constantFrom(...'庾鹿度陈路大桥'), maxLength: 6 });
    fc.assert(fc.property(name, name, (a, b) => variantOf(a, b)?.kind === variantOf(b, a)?.kind));
  });
});
