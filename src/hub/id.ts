const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ids made by forms and by the hub: ten symbols that tell the millisecond, sixteen by chance; they sort by age. */
export const isMadeId = (id: string): boolean => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(id);

/** When an id was made, in milliseconds since 1970. Only for ids for which `isMadeId` holds. */
export const madeAt = (id: string): number =>
  [...id.slice(0, 10)].reduce((sum, symbol) => sum * 32 + SYMBOLS.indexOf(symbol), 0);
