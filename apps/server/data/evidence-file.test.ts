import { describe, expect, it } from 'vitest';
import { evidenceFault, evidenceName } from './evidence-file.ts';

const file = (name: string, head: string): File => new File([Uint8Array.from(head, (letter) => letter.charCodeAt(0))], name);

describe('a file that is kept as evidence', () => {
  it.each([
    ['说明.pdf', '%PDF-1.7'],
    ['现场.JPG', '\u00FF\u00D8\u00FF\u00E0'],
    ['报表.xlsx', 'PK\u0003\u0004'],
    ['旧表.xls', '\u00D0\u00CF\u0011\u00E0'],
    ['文稿.wps', '\u00D0\u00CF\u0011\u00E0'],
    ['数据.csv', '指标,数值'],
    ['无后缀', 'abc'],
  ])('%s is taken', async (name, head) => expect(await evidenceFault(file(name, head))).toBeUndefined());

  it.each([
    ['照片.png', 'MZ\u0090'],
    ['照片.png', '<svg onload=alert(1)>'],
    ['图.svg', 'abc'],
    ['页.html', 'abc'],
    ['表.xlsx', '<html>'],
    ['表.xlsx', '%PDF-1.7'],
    ['说明.txt', ' \n<script>'],
    ['说明.txt', '\u00EF\u00BB\u00BF<!doctype html>'],
    ['程序', '\u007FELF'],
    ['脚本', '#!/bin/sh'],
    ['快捷.lnk', 'abc'],
  ])('%s that begins with %j is refused in both languages', async (name, head) => {
    const fault = await evidenceFault(file(name, head));
    expect(fault?.zh).toContain(name);
    expect(fault?.en).toContain(name);
  });

  it('keeps a name without folders, control characters and length', () => {
    expect(evidenceName(file('../../etc/passwd', 'a'))).toBe('passwd');
    expect(evidenceName(file('a\u0000b\r\n\u202Egnp.exe', 'a'))).toBe('abgnp.exe');
    expect(evidenceName(file(`${'长'.repeat(5000)}.pdf`, 'a')).length).toBeLessThanOrEqual(120);
  });
});
