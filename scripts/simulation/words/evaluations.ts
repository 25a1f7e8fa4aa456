/** 示例区的两次评估：中期评估已经报送，年度评估正在起草。意见和自评全部为编写。 */
const FGW = '区发展改革委（模拟）';
const SWW = '区商务委（模拟）';
const STJ = '区生态环境局（模拟）';

export const evaluationStory = {
  midTerm: {
    title: '中期评估（模拟）',
    approved: '示府〔2023〕61号（模拟）',
    submitted: '示府文〔2023〕74号（模拟）',
    to: '示例区人大常委会（模拟）',
    third: { by: '某规划研究院（模拟）', text: '总体进展与时间相称；出口和空气质量两项要加力，建议把项目前期工作提前一个季度。（模拟）' },
  },
  annual: { title: '2025 年度评估（模拟）' },
  final: { title: '总结评估（模拟）' },
  assessments: [
    {
      unit: FGW,
      text: '牵头事项总体平稳。（模拟）',
      items: [{ ref: 't2.1', title: '地区生产总值年均增速', said: '增速低于目标。（模拟）', text: '两年受外部需求影响，下半年起回升。', cause: '外需走弱，房地产投资下降。' }],
      comment: { text: '建议把第二部分的原因写得更具体。（模拟）', answer: '已按意见补充。（模拟）', taken: true },
    },
    {
      unit: SWW,
      text: '消费恢复好于预期。（模拟）',
      items: [{ ref: 't2.12', title: '进出口总额', said: '累计额达到时序。（模拟）', text: '新增三家外贸企业，通关时间缩短。' }],
      comment: { text: '建议不列出单个企业的名称。（模拟）', answer: '报告没有列企业名称，不再修改。（模拟）', taken: false },
    },
    {
      unit: STJ,
      text: '空气质量一年未达底线，已制定措施。（模拟）',
      items: [{ ref: 't2.20', title: '空气质量优良天数', said: '2022年低于底线。（模拟）', text: '夏季臭氧超标天数多，已开展错峰生产。', cause: '高温少雨，臭氧前体物排放控制不足。' }],
    },
  ],
  /** 总结评估的自评：一家已报，两家还在写。 */
  finals: [
    {
      unit: STJ,
      text: '五年空气质量总体改善，一年低于底线。（模拟）',
      state: 'submitted',
      items: [{ ref: 't2.20', title: '空气质量优良天数', said: '有一年低于底线。（模拟）', text: '五年中四年达标，2022 年低于底线。', cause: '夏季持续高温。' }],
    },
    { unit: SWW, state: 'open', items: [{ ref: 't2.12', title: '进出口总额', said: '累计额低于目标。（模拟）', text: '累计额低于目标。', made: true }] },
    {
      unit: FGW,
      state: 'open',
      items: [{ ref: 't2.1', title: '地区生产总值年均增速', said: '五年平均略低于目标。（模拟）', text: '五年平均略低于目标。', made: true }],
    },
  ],
} as const;
