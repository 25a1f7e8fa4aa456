import { describe, expect, it } from 'vitest';
import { actorName } from './actor-names.ts';

describe('who did something', () => {
  it('is named in the reader’s language where it is no person, and by name where it is one', () => {
    expect([actorName('operator', 'zh'), actorName('operator', 'en')]).toEqual(['本机操作者', 'operator of this machine']);
    expect(actorName('system', 'zh')).toBe('程序');
    expect(actorName('李娜', 'en')).toBe('李娜');
    expect(actorName(undefined, 'zh')).toBe('');
    expect(actorName('constructor', 'zh')).toBe('constructor');
  });
});
