/** Who publishes in a simulated region, and under what name. */
export const simulatedNames = { planner: '规划科（模拟）', leader: '分管领导（模拟）', title: '第1期（模拟）' } as const;
