import type { Reading } from "../src/model/reading.ts";
import { SampleReading } from "./sample-reading.ts";

const ENGLISH = `Harbour summit in Oslo ends with a pledge of ships

OSLO – Prime Minister Ingrid Solvang of Norway received nine governments at Akershus Castle on Tuesday to talk about the port of Soroka. Spain's foreign minister, Marta Ruiz, came in person; Canada's Paul Tremblay spoke by video; Greece sent its ambassador. Hungary stayed away because of "a full calendar", and Moldova was asked to the next round.

"We will not wait for another winter," Solvang said, "and we will not wait for a perfect plan." She added that Norway would send two minesweepers to Moldova if a ceasefire holds or the Security Council grants a mandate, and unless parliament objects.

Ruiz warned that the Danish foreign ministry had told her that the quay "could not be defended twice". Madrid was ready to train between 400 and 600 harbour pilots, she said.

According to a diplomat who asked not to be named, up to 2.5 billion euros a year could be made available by the end of 2027, "something on the generous side" included.

Canada: no troops without a request from Chisinau

Six countries have already delivered patrol boats, the final paper says. Athens has withdrawn its offer of a training camp.

"Nobody asked the fishermen," read a banner on the quay. A second round is planned for May in Bergen.
`;

/** An English reading with every kind of find: nested speech, conditions in groups, all ways of attending, notes. */
export function englishSummit(): Reading {
  const sample = new SampleReading(ENGLISH, "en");
  const solvang = { person: "p1", party: "NOR", span: sample.at("Prime Minister Ingrid Solvang of Norway") };
  const ruiz = { person: "p2", party: "ESP", span: sample.at("Spain's foreign minister, Marta Ruiz") };
  return sample
    .person("p1", "Ingrid Solvang", { party: "NOR", role: "head-of-government" })
    .person("p2", "Marta Ruiz", { party: "ESP", role: "foreign-minister" })
    .person("p3", "Paul Tremblay", { party: "CAN" })
    .gathering(
      [
        sample.attendance("in-person", "received nine governments", { person: "p1", party: "NOR", part: "host" }),
        sample.attendance("in-person", "came in person", { person: "p2", party: "ESP" }),
        sample.attendance("remote", "spoke by video", { person: "p3", party: "CAN" }),
        sample.attendance("represented", "Greece sent its ambassador", { party: "GRC" }),
        sample.attendance("absent", 'Hungary stayed away because of "a full calendar"', {
          party: "HUN",
          reason: sample.at('"a full calendar"'),
        }),
        sample.attendance("invited", "Moldova was asked to the next round", { party: "MDA" }),
      ],
      {
        name: "Harbour summit in Oslo",
        host: "NOR",
        place: sample.at("Akershus Castle"),
        date: "2026-02-03",
        next: [{ span: sample.at("A second round is planned for May in Bergen") }],
      },
    )
    .statement(solvang, ['"We will not wait for another winter,"', '"and we will not wait for a perfect plan."'], {
      cue: sample.at("said, "),
      quotes: [
        sample.at("We will not wait for another winter,"),
        sample.at("and we will not wait for a perfect plan."),
      ],
      mode: "direct",
    })
    .statement(
      solvang,
      [
        "that Norway would send two minesweepers to Moldova if a ceasefire holds or the Security Council grants a mandate, and unless parliament objects",
      ],
      { cue: sample.at("added"), act: "announce" },
    )
    .statement(ruiz, ['that the Danish foreign ministry had told her that the quay "could not be defended twice"'], {
      cue: sample.at("warned"),
      quotes: [sample.at("could not be defended twice")],
      mode: "mixed",
      act: "warn",
    })
    .statement(
      { kind: "party", party: "DNK", span: sample.at("the Danish foreign ministry") },
      ['that the quay "could not be defended twice"'],
      { cue: sample.at("had told her"), mode: "mixed", within: "s3" },
    )
    .statement(ruiz, ["Madrid was ready to train between 400 and 600 harbour pilots"], { act: "offer" })
    .statement(
      { kind: "anonymous", span: sample.at("a diplomat who asked not to be named") },
      ["up to 2.5 billion euros a year could be made available by the end of 2027"],
      { cue: sample.at("According to") },
    )
    .statement(
      { kind: "party", party: "CAN", span: sample.at("Canada", "Canada: no") },
      ["no troops without a request from Chisinau"],
      {
        mode: "headline",
        act: "reject",
      },
    )
    .statement(
      { kind: "document", span: sample.at("the final paper") },
      ["Six countries have already delivered patrol boats"],
      { cue: sample.at("says") },
    )
    .commitment(
      "Norway",
      "Norway would send two minesweepers to Moldova if a ceasefire holds or the Security Council grants a mandate, and unless parliament objects",
      {
        promisor: { party: "NOR", label: "Norway", count: null, span: null },
        beneficiary: "MDA",
        kind: "mine-action",
        level: "pledged",
        object: sample.at("two minesweepers"),
        quantity: {
          value: 2,
          max: null,
          unit: "minesweepers",
          qualifier: "exact",
          span: sample.at("two minesweepers"),
        },
        trigger: sample.at("would send"),
        conditions: [
          sample.condition("ceasefire", "if a ceasefire holds", 1),
          sample.condition("mandate", "the Security Council grants a mandate", 1, { party: "org:UN" }),
          sample.condition("parliamentary-approval", "unless parliament objects", 2, { negated: true }),
        ],
        statement: "s2",
      },
    )
    .commitment("Madrid", "Madrid was ready to train between 400 and 600 harbour pilots", {
      promisor: { party: "ESP", label: "Madrid", count: null, span: sample.at("Madrid") },
      kind: "military-training",
      level: "ready",
      object: sample.at("harbour pilots"),
      quantity: {
        value: 400,
        max: 600,
        unit: "harbour pilots",
        qualifier: "exact",
        span: sample.at("between 400 and 600"),
      },
      trigger: sample.at("was ready to"),
      statement: "s5",
    })
    .commitment("", "up to 2.5 billion euros a year could be made available by the end of 2027", {
      beneficiary: "MDA",
      kind: "budget-support",
      level: "floated",
      amount: {
        value: 2_500_000_000,
        max: null,
        currency: "EUR",
        per: "year",
        qualifier: "up-to",
        span: sample.at("up to 2.5 billion euros a year"),
      },
      trigger: sample.at("could be made available"),
      deadline: { date: "2027-12-31", span: sample.at("by the end of 2027") },
      statement: "s6",
    })
    .commitment("Canada", "Canada: no troops without a request from Chisinau", {
      promisor: { party: "CAN", label: "Canada", count: null, span: null },
      beneficiary: "MDA",
      kind: "troop-deployment",
      level: "ruled-out",
      trigger: sample.at("no troops"),
      conditions: [
        sample.condition("recipient-request", "without a request from Chisinau", 1, { negated: true, party: "MDA" }),
      ],
      statement: "s7",
    })
    .commitment("Six countries", "Six countries have already delivered patrol boats", {
      promisor: { party: null, label: "Six countries", count: 6, span: sample.at("Six countries") },
      kind: "arms-transfer",
      level: "delivered",
      object: sample.at("patrol boats"),
      trigger: sample.at("have already delivered"),
      statement: "s8",
    })
    .commitment("Athens", "Athens has withdrawn its offer of a training camp", {
      promisor: { party: "GRC", label: "Athens", count: null, span: sample.at("Athens") },
      kind: "military-training",
      level: "withdrawn",
      object: sample.at("a training camp"),
      trigger: sample.at("has withdrawn"),
    })
    .note("quotation-without-speaker", '"Nobody asked the fishermen,"', "a banner is no speaker")
    .note("unread-amount", '"something on the generous side"', "")
    .reading({ title: "Harbour summit in Oslo ends with a pledge of ships", published: "2026-02-03" });
}

const ARABIC = `قمة الموانئ في مسقط: تعهدات بسفن وتمويل مشروط

مسقط - استضاف وزير الخارجية العماني سالم الحارثي في قصر البستان اجتماعًا لدول ساحلية بحث حماية ميناء الحديدة. وشارك رئيس الوزراء اليوناني نيكوس لاسكاريس عبر الفيديو، ومثّل كينيا سفيرها، وغابت تركيا بسبب "ارتباطات سابقة".

وقال الحارثي إن "البحر لا ينتظر أحدًا"، مؤكدًا أن بلاده سترسل كاسحتي ألغام من طراز MCM-80 إلى اليمن فور إعلان هدنة أو صدور تفويض من مجلس الأمن، وبشرط موافقة البرلمان.

وحذر لاسكاريس من أن البنك الدولي أبلغه بأن كلفة الترميم "تضاعفت مرتين". وأبدى استعداد أثينا لتدريب ما بين 300 و500 مرشد بحري.

وبحسب مصدر دبلوماسي، قد يُتاح نحو 3 مليارات دولار سنويًا قبل نهاية 2027.

كينيا: لا قوات ما لم تطلب عدن

وسلّمت أربع دول زوارق دورية بالفعل. "لم يسألنا أحد"، كُتب على لافتة رفعها صيادون. ومن المقرر عقد جولة ثانية في صلالة.
`;

/** The Arabic sister of `englishSummit`, with Latin letters and numbers among its words. */
export function arabicSummit(): Reading {
  const sample = new SampleReading(ARABIC, "ar");
  const harithi = { person: "p1", party: "OMN", span: sample.at("وزير الخارجية العماني سالم الحارثي") };
  const laskaris = { person: "p2", party: "GRC", span: sample.at("رئيس الوزراء اليوناني نيكوس لاسكاريس") };
  return sample
    .person("p1", "سالم الحارثي", { party: "OMN", role: "foreign-minister" })
    .person("p2", "نيكوس لاسكاريس", { party: "GRC", role: "head-of-government" })
    .gathering(
      [
        sample.attendance("in-person", "استضاف", { person: "p1", party: "OMN", part: "host" }),
        sample.attendance("remote", "عبر الفيديو", { person: "p2", party: "GRC" }),
        sample.attendance("represented", "ومثّل كينيا سفيرها", { party: "KEN" }),
        sample.attendance("absent", "وغابت تركيا", { party: "TUR", reason: sample.at('بسبب "ارتباطات سابقة"') }),
      ],
      {
        name: "قمة الموانئ في مسقط",
        kind: "meeting",
        host: "OMN",
        place: sample.at("قصر البستان"),
        next: [{ span: sample.at("عقد جولة ثانية في صلالة") }],
      },
    )
    .statement(harithi, ['إن "البحر لا ينتظر أحدًا"'], {
      cue: sample.at("وقال"),
      quotes: [sample.at("البحر لا ينتظر أحدًا")],
      mode: "mixed",
    })
    .statement(
      harithi,
      [
        "أن بلاده سترسل كاسحتي ألغام من طراز MCM-80 إلى اليمن فور إعلان هدنة أو صدور تفويض من مجلس الأمن، وبشرط موافقة البرلمان",
      ],
      { cue: sample.at("مؤكدًا"), act: "announce" },
    )
    .statement(laskaris, ['أن البنك الدولي أبلغه بأن كلفة الترميم "تضاعفت مرتين"'], {
      cue: sample.at("وحذر"),
      mode: "mixed",
      act: "warn",
    })
    .statement(
      { kind: "party", party: "org:WB", span: sample.at("البنك الدولي") },
      ['بأن كلفة الترميم "تضاعفت مرتين"'],
      { cue: sample.at("أبلغه"), mode: "mixed", within: "s3" },
    )
    .statement(
      { kind: "anonymous", span: sample.at("مصدر دبلوماسي") },
      ["قد يُتاح نحو 3 مليارات دولار سنويًا قبل نهاية 2027"],
      {
        cue: sample.at("وبحسب"),
      },
    )
    .statement({ kind: "party", party: "KEN", span: sample.at("كينيا", "كينيا: ") }, ["لا قوات ما لم تطلب عدن"], {
      mode: "headline",
      act: "reject",
    })
    .commitment(
      "عُمان",
      "بلاده سترسل كاسحتي ألغام من طراز MCM-80 إلى اليمن فور إعلان هدنة أو صدور تفويض من مجلس الأمن، وبشرط موافقة البرلمان",
      {
        promisor: { party: "OMN", label: "عُمان", count: null, span: null },
        beneficiary: "YEM",
        kind: "mine-action",
        level: "pledged",
        object: sample.at("كاسحتي ألغام من طراز MCM-80"),
        quantity: { value: 2, max: null, unit: "كاسحة", qualifier: "exact", span: sample.at("كاسحتي ألغام") },
        trigger: sample.at("سترسل"),
        conditions: [
          sample.condition("ceasefire", "فور إعلان هدنة", 1),
          sample.condition("mandate", "صدور تفويض من مجلس الأمن", 1, { party: "org:UN" }),
          sample.condition("parliamentary-approval", "وبشرط موافقة البرلمان", 2),
        ],
        statement: "s2",
      },
    )
    .commitment("أثينا", "استعداد أثينا لتدريب ما بين 300 و500 مرشد بحري", {
      promisor: { party: "GRC", label: "أثينا", count: null, span: sample.at("أثينا") },
      kind: "military-training",
      level: "ready",
      quantity: {
        value: 300,
        max: 500,
        unit: "مرشد بحري",
        qualifier: "exact",
        span: sample.at("ما بين 300 و500 مرشد بحري"),
      },
      trigger: sample.at("استعداد"),
    })
    .commitment("", "قد يُتاح نحو 3 مليارات دولار سنويًا قبل نهاية 2027", {
      kind: "reconstruction-aid",
      level: "floated",
      amount: {
        value: 3_000_000_000,
        max: null,
        currency: "USD",
        per: "year",
        qualifier: "about",
        span: sample.at("نحو 3 مليارات دولار سنويًا"),
      },
      trigger: sample.at("قد يُتاح"),
      deadline: { date: "2027-12-31", span: sample.at("قبل نهاية 2027") },
      statement: "s5",
    })
    .commitment("كينيا", "كينيا: لا قوات ما لم تطلب عدن", {
      promisor: { party: "KEN", label: "كينيا", count: null, span: null },
      beneficiary: "YEM",
      kind: "troop-deployment",
      level: "ruled-out",
      trigger: sample.at("لا قوات"),
      conditions: [sample.condition("recipient-request", "ما لم تطلب عدن", 1, { negated: true, party: "YEM" })],
      statement: "s6",
    })
    .commitment("أربع دول", "وسلّمت أربع دول زوارق دورية بالفعل", {
      promisor: { party: null, label: "أربع دول", count: 4, span: sample.at("أربع دول") },
      kind: "arms-transfer",
      level: "delivered",
      object: sample.at("زوارق دورية"),
      trigger: sample.at("وسلّمت"),
    })
    .note("quotation-without-speaker", '"لم يسألنا أحد"', "")
    .reading({ title: "قمة الموانئ في مسقط: تعهدات بسفن وتمويل مشروط", published: "2026-03-11" });
}

const HOSTILE = [
  'Head <script>alert("1")</script> \u001b[2J\u202eevil\u202c',
  'Mayor <img src=x onerror=alert(2)> said "\u0000 javascript:alert(3) </style><b>\u2066bold" | # * _x_ `y` [a](javascript:x) $z$ &amp; \u009b31m',
  "Second\u2028line\u2069\u200f promises \u001b]0;title\u0007 tanks --> ]]> </article> @all www.example.org http://example.org",
].join("\r\n");

/** A text that attacks terminals, Markdown and HTML, with finds that overlap and words of its own in every field. */
export function hostileReading(): Reading {
  const sample = new SampleReading(HOSTILE, "en");
  const nasty = 'x"><script>alert(9)</script>\u001b[31m\u202e';
  return sample
    .person("p1", nasty, { party: nasty })
    .gathering([sample.attendance("absent", "</script>", { person: "p1", reason: sample.at("alert(2)") })], {
      name: nasty,
      date: nasty,
      place: sample.at("src=x"),
    })
    .statement({ person: "p1", party: nasty, span: sample.at("Mayor <img") }, [HOSTILE.slice(20, 200)], {
      cue: sample.at("said"),
    })
    .statement({ kind: "group", span: sample.at("onerror") }, ["alert(3) </style><b>\u2066bold"], { within: "s2" })
    .commitment(nasty, HOSTILE.slice(120), {
      beneficiary: nasty,
      kind: "other",
      level: "pledged",
      object: sample.at("line\u2069\u200f promises \u001b]0;"),
      amount: { value: 1e300, max: -5, currency: nasty, per: null, qualifier: "about", span: sample.at("\u009b31m") },
      deadline: { date: nasty, span: sample.at("\r\nSecond") },
      trigger: sample.at("promises"),
      conditions: [sample.condition("other", "\u001b]0;title\u0007 tanks", 0, { party: nasty })],
      statement: "missing",
    })
    .note("other", "@all", nasty)
    .reading({
      id: nasty,
      title: sample.at('Head <script>alert("1")</script> \u001b[2J\u202eevil\u202c').text,
      published: nasty,
    });
}

/** A reading of `text` in which nothing was found. */
export function emptyReading(text = ""): Reading {
  return new SampleReading(text, "und").reading();
}
