/** The words of the map. */
export const mapWords = { zh: { 'map.title': '流程图' }, en: { 'map.title': 'Map' } } as const satisfies {
  zh: Record<string, string>;
  en: Record<string, string>;
};
