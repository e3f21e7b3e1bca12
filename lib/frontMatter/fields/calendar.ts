/** Whether the Gregorian calendar has this day, from the year 1000 on: papers are younger. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return year >= 1000 && day >= 1 && day <= (lengths[month - 1] ?? 0);
}
