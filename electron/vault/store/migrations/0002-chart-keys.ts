/** Words of a chart are sealed under the chart's own key. */
export const chartKeys = { version: 2, name: 'chart-keys', sql: /* sql */ `` };
