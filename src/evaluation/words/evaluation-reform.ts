/** Words by which a plan calls something a reform (改革). */
export const reformWords = /改革|放管服|体制机制|(?:管理|运行|监管|投融资|治理)体制|证照分离|多证合一|综合执法体制/u;
