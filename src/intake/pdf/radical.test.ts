import { describe, expect, it } from 'vitest';
import { plainCharacters } from './radical.ts';

describe('plainCharacters', () => {
  it('gives the characters that radicals, joined dashes and ligatures show', () => {
    expect(plainCharacters('⻓江⽔⽂⺠⽣⼾籍⻛⻋⻢⸺ﬁ')).toBe('长江水文民生户籍风车马——fi');
  });

  it('leaves every other sign alone, those that NFKC would change included', () => {
    expect(plainCharacters('㎡①％²½Ⅳ…～。，')).toBe('㎡①％²½Ⅳ…～。，');
  });
});
