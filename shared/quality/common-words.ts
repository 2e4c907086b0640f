/**
 * Surnames that are words as well, and stand in reports as words: the calendar, places and streets, the court's
 * own people, what anybody may write with a capital. Not a dictionary: those an officer is likely to meet.
 */
const COMMON: ReadonlySet<string> = new Set(
  `day may april june august march summer winter spring easter christmas noel friday sunday
  street road lane hill park green wood woods field fields marsh moor heath brook brooks bridge banks bank ford
  church abbey castle hall house gate gates court close cross mill mills lake waters rivers river stone ash forest
  north south east west england english ireland irish french welsh scott kent york chester wells london
  king knight bishop pope abbott judge justice law laws constable marshall ward warden proctor sheriff
  baker cook cooper mason carpenter butler farmer gardener driver porter miller taylor smith shepherd hunter walker
  brown black white grey gray gold silver rose lily ivy daisy violet holly
  will mark bill rich grant hope grace faith joy love pride power price case cash best good goodall fair wise
  young long short small little strong swift sharp savage moody self man mann child childs husband friend friends
  new old first last major minor main more less else ever every such much many any all home head hand foot
  him her his their they you the and but for not one two three`
    .trim()
    .split(/\s+/),
)

/** Whether a name, in small or capital letters, is a word as well. */
export const isCommonWord = (name: string): boolean => COMMON.has(name.toLowerCase())
