/** Words that narrow what a figure speaks of to an area or a part (限定范围). */
export const narrowingWords = '园区|开发区|高新区|工业园|产业园|新区|片区|新城|商圈|半岛|湾区|集聚区|港区|其中|辖区内|镇域|街道|库区|山区|流域|沿江|城区|县城|农村|农业|中心镇|示范区|试验区|自贸区|保税|近期|远期|一期|二期';
