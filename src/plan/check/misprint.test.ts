import { describe, expect, it } from 'vitest';
import { bigramsOf } from './bigrams.ts';
import { misprints } from './misprint.ts';
import { nearPhrases } from './set-phrase.ts';

const pairs = (text: string): string[] => [...misprints(bigramsOf(text))].map(({ here, nearest }) => text[here[0]!]! + text[nearest]!);

describe('names spelled with two characters', () => {
  it('are found by what stands round them', () => {
    expect(pairs('依托榔樾江山建设公园；琅樾江山幼儿园、琅樾江山社区。')).toEqual(['榔琅']);
    expect(pairs('建成君领城、凰腾等楼盘。建成君领城、凤腾等项目。')).toHaveLength(1);
  });

  it('are not made of words that each stand on their own', () => {
    expect(pairs('完善体制机制，深化体制改革，健全机制改革，推进校长职级制改革。')).toEqual([]);
    expect(pairs('建成东城大道、西城大道，打通南城支路、北城支路。')).toEqual([]);
    expect(pairs('建设产业园三期、产业园四期，开发N31地块、N32地块。')).toEqual([]);
  });
});

describe('set phrases with a slip', () => {
  const near = (text: string): string[] => [...nearPhrases(text)].map(({ phrase }) => phrase);

  it('are found by sound, shape and what is missing', () => {
    expect(near('打好污染防治功坚战')).toEqual(['污染防治攻坚战']);
    expect(near('建成兵乓球馆')).toEqual(['乒乓球']);
    expect(near('建立档案，实销号制度')).toEqual(['实行销号制度']);
  });

  it('are left alone where another word begins', () => {
    expect(near('加强挥发性有机污染物治理')).toEqual([]);
    expect(near('促进农民共同富裕')).toEqual([]);
  });
});
