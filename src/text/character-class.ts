/** What a UTF-16 code unit is to the tokeniser. A `mark` stands inside a word and counts for nothing in matching. */
export const CHARACTER = {
  punctuation: 0,
  letter: 1,
  digit: 2,
  mark: 3,
  space: 4,
  newline: 5,
  end: 6,
  comma: 7,
  colon: 8,
  dash: 9,
  quoteOpen: 10,
  quoteClose: 11,
  quoteEither: 12,
  bracketOpen: 13,
  bracketClose: 14,
  symbol: 15,
} as const;
