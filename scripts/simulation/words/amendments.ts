import type { AmendmentStory } from '../delivery/amendments.ts';

/** Amendments of a region that does not exist. Everything here is made up, and says so. */
export const amendmentStory: AmendmentStory = {
  leader: '模拟分管区长',
  settled: {
    title: '完善北岸片区公共服务举措的表述（模拟）',
    reason: '模拟：区划微调后，片区范围以新界线为准，举措的表述随之调整，目标不变。',
    item: '北岸片区公共服务举措',
    before: '按原片区范围布局公共服务设施（模拟）',
    after: '按调整后的片区范围布局公共服务设施（模拟）',
    argument: '模拟：论证认为只涉及表述，不影响指标和项目。',
    summary: '模拟：收到意见 4 条，采纳 2 条，其余已说明理由。',
    document: '示人发〔2024〕8号（模拟）',
  },
  approved: {
    title: '下调进出口总额目标（模拟）',
    reason: '模拟：外部需求收缩，企业订单减少，原定累计目标已难以实现。',
    special: '模拟：规划期末核定目标值，作为总结评估的依据。',
    rowReason: '模拟：按近两年实际规模测算',
    name: '进出口总额',
    unit: '亿元',
    argument: '模拟：论证认为下调后的目标与实际规模相符，不涉及约束性指标。',
    summary: '模拟：收到意见 6 条，多数赞成如实核定；已说明未采纳的 1 条。',
    document: '示人发〔2026〕27号（模拟）',
  },
  open: {
    title: '上调实际利用外资目标（模拟）',
    reason: '模拟：累计额已超过原定目标，按实际规模核定。',
    special: '模拟：规划期末核定目标值，作为总结评估的依据。',
    rowReason: '模拟：按已到位的项目测算',
    name: '实际利用外资',
    unit: '亿美元',
    argument: '模拟：论证认为上调后的目标仍可完成，不涉及约束性指标。',
    comment: '模拟：同意上调，建议写明按到位口径统计。',
    asked: ['区商务委（模拟）', '区统计局（模拟）'],
  },
  versions: { draft: '2021-01-28', issued: '2021-03-26', document: '示府发〔2021〕5号（模拟）' },
  withdrawn: {
    title: '调低优良天数底线（模拟）',
    reason: '模拟：不利气象条件增多。',
    rowReason: '模拟：连续两年低于底线',
    name: '环境空气质量优良天数',
    unit: '天',
    why: '模拟：约束性指标应全力完成，改为加大治理力度，不再调整。',
  },
};
