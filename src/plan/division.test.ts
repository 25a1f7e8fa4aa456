import { describe, expect, it } from 'vitest';
import { divisionCode } from './division.ts';

describe('the code of a region', () => {
  it('is found by its name and the name above', () => {
    expect(divisionCode('大渡口区', '重庆市')).toBe('500104');
    expect(divisionCode('海拉尔区', '呼伦贝尔市')).toBe('150702');
    expect(divisionCode('浙江省')).toBe('330000');
  });
  it('is absent where several places bear the name and none is named above, or where none does', () => {
    expect(divisionCode('鼓楼区')).toBeUndefined();
    expect(divisionCode('鼓楼区', '南京市')).toBe('320106');
    expect(divisionCode('清水区', '江北市')).toBeUndefined();
    expect(divisionCode('渡口区')).toBeUndefined();
  });
});
