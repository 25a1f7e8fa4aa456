import { describe, expect, it } from 'vitest';
import { readPlan } from './compile.ts';

const documentOf = (front: string) => readPlan({ name: 'file.txt', text: `${front}\n\n第一章 总论\n\n正文在此。\n`, sha256: '' }).plan.document;

describe('the title page', () => {
  it('gives title, region, status, issuer, month, period and horizon', () => {
    expect(documentOf('江北市清水区国民经济和社会发展\n第十四个五年规划和二〇三五年远景目标纲要\n（草案）\n\n清水区人民政府\n\n二〇二一年三月')).toMatchObject({
      title: '江北市清水区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要',
      region: { name: '清水区', parent: '江北市' },
      status: 'draft',
      issuer: '清水区人民政府',
      issued: '2021-03',
      period: { from: 2021, to: 2025 },
      horizon: 2035,
    });
  });
  it('under a notice tells that the plan is approved', () => {
    expect(documentOf('江南省人民政府关于印发江南省“十五五”水利发展规划的通知\n\n江南省“十五五”水利发展规划')).toMatchObject({
      title: '江南省“十五五”水利发展规划',
      status: 'approved',
      region: { name: '江南省' },
      period: { from: 2026, to: 2030 },
    });
  });
  it('of a report has no plan period', () => {
    const document = documentOf('政府工作报告\n——2019年3月4日在清水市江岸区第十五届人民代表大会第三次会议上\n清水市江岸区人民政府区长');
    expect(document).toMatchObject({ title: '政府工作报告', issued: '2019-03', region: { name: '江岸区', parent: '清水市' } });
    expect(document.period).toBeUndefined();
  });
  it('of the whole country may stand on two lines', () => {
    expect(documentOf('中华人民共和国国民经济和社会发展\n第十四个五年规划和2035年远景目标纲要')).toMatchObject({
      title: '中华人民共和国国民经济和社会发展第十四个五年规划和2035年远景目标纲要',
      horizon: 2035,
    });
  });
  it('of a report names the region of the congress where no line names the government', () => {
    expect(documentOf('2026年政府工作报告\n——2025年12月22日在清水县第十七届\n人民代表大会第七次会议上\n县长 王某')).toMatchObject({
      region: { name: '清水县' },
      issued: '2025-12',
    });
  });
  it.each([
    ['杭州市', undefined, '杭州市交通“十四五”规划'],
    ['红旗区', '新乡市', '新乡市红旗区“十四五”规划'],
    ['昌江区', '景德镇市', '景德镇市昌江区“十四五”规划'],
    ['锡林郭勒盟', '内蒙古自治区', '内蒙古自治区锡林郭勒盟“十四五”规划'],
    ['鹿城区', '温州市', '中共温州市鹿城区委关于制定第十四个五年规划的建议'],
    ['恩施州', undefined, '恩施州“十四五”规划'],
  ])('names %s of %s in 《%s》', (name, parent, title) => {
    expect(documentOf(title).region).toMatchObject(parent === undefined ? { name } : { name, parent });
  });
  it('says nothing that is not printed', () => {
    expect(documentOf('一份文件')).toEqual({ title: '一份文件', status: 'unknown', source: expect.anything() });
  });
});
