import fc from "fast-check";

/** Words that make the rules fire: cues, openers, titles, names, conjunctions, numbers, levels, conditions. */
const ARABIC = [
  ..."قال وقال وأضاف أكد مؤكدًا شدد أعلن أعلنت تعهد تعهدت رفض نفى دعا حذر رحب كشف نقلت ذكرت بحسب وفق".split(" "),
  ..."أن إن بأن إلى على من عن في بـ لـ ما لم إذا حال بعد قبل عند شرط شريطة بشرط حتى متى طالما أو و ثم لكن فيما بينما".split(
    " ",
  ),
  ..."الرئيس رئيس الوزراء وزير الخارجية الدفاع الأمين العام المستشار المتحدث باسم مسؤول دولة دول الحكومة".split(" "),
  ..."الفرنسي الألماني البريطاني فرنسا ألمانيا أوكرانيا روسيا موسكو كييف واشنطن الناتو الاتحاد الأوروبي".split(" "),
  ..."إيمانويل ماكرون كير ستارمر فولوديمير زيلينسكي فلان بن علان عبد الله".split(" "),
  ..."قوات صواريخ دبابات ذخائر مساعدات عقوبات ضمانات أمنية قرض مليون مليار ألف يورو دولار".split(" "),
  ..."ستقدم سترسل مستعدة لنشر قد ترسل وقعت خصصت سلمت علقت عبر الفيديو حضر شارك غاب ممثلًا عن".split(" "),
  ..."300 ٣٠٠ 2027 ٢٠٢٧/٣/١٥ 1.5 ١٫٥ 26 مئتي عشرين نصف نهاية العام الجاري شباط/فبراير".split(" "),
  "ستة وعشرون",
  "وقف إطلاق النار",
];

const ENGLISH = [
  ..."said says told reporters according to announced pledged promised offered refused warned denied added he she it they".split(
    " ",
  ),
  ..."that if unless until after before once only with and or but the a of for by from would will may could not never no".split(
    " ",
  ),
  ..."President Prime Minister Foreign Secretary-General Mr. Emmanuel Macron Keir Starmer France Germany Ukraine Russia NATO EU".split(
    " ",
  ),
  ..."troops missiles tanks shells aid sanctions loan guarantees ceasefire million billion €300 $1.5bn 26 15,000 2027 May".split(
    " ",
  ),
];

const FRENCH = [
  ..."a été est ont s'est engagé déclaré affirmé a-t-il ajouté dit-elle selon que qu'il livrera livrerait prêt à refuse".split(
    " ",
  ),
  ..."le la l' d' des du au si tant ne pas et mais ministre français des Affaires étrangères Élysée OTAN chars".split(
    " ",
  ),
];

const SIGNS = [
  ..."\"'«»“”‘’„()[]{}،؛؟?!.:;,-–—…/\\%٪*#@".split(""),
  "\n",
  "\r\n",
  "\n\n",
  "\t",
  "\u00a0",
  "\u0085",
  "\u2028",
];

/** What sits in texts and is not seen: marks, joiners, direction controls, presentation forms, halves of characters. */
const HIDDEN = [
  ..."\u0640\u064b\u064e\u0651\u0652\u0670\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c\ufeff\u00ad\u0000\u0301",
  "\ufefb",
  "\ufdf2",
  "\ufe8d\ufee7",
  "\ufdfa",
  "\ud800",
  "\udc00",
  "\ud83c",
  "🇫🇷",
  "e\u0301",
  "ﬁ",
  "ی",
  "ک",
];

const word = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...ARABIC) },
  { weight: 4, arbitrary: fc.constantFrom(...ENGLISH) },
  { weight: 2, arbitrary: fc.constantFrom(...FRENCH) },
  { weight: 4, arbitrary: fc.constantFrom(...SIGNS) },
  { weight: 1, arbitrary: fc.constantFrom(...HIDDEN) },
);

/** A text that looks like news and means nothing. */
export const soup: fc.Arbitrary<string> = fc
  .array(fc.tuple(word, fc.constantFrom(" ", " ", " ", "", "و", "\n")), { maxLength: 120 })
  .map((pairs) => pairs.flat().join(""));

/** Any string that JavaScript can hold, halves of characters included. */
export const anything: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((units) => String.fromCharCode(...units)),
  fc.array(fc.integer({ min: 0x600, max: 0x6ff }), { maxLength: 200 }).map((units) => String.fromCharCode(...units)),
  fc.array(fc.constantFrom(...HIDDEN), { maxLength: 60 }).map((parts) => parts.join("")),
);
