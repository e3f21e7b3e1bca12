/** A small numeric style: numbers collapse, entries are as short as can be. */
export const numericStyle = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Small &amp; numeric</title><id>small-numeric</id></info>
  <!-- Names as they are written -->
  <macro name="author"><names variable="author"><name et-al-min="3" et-al-use-first="1"/></names></macro>
  <citation collapse="citation-number">
    <sort><key variable="citation-number"/></sort>
    <layout prefix="‹" suffix="›" delimiter=","><text variable="citation-number"/></layout>
  </citation>
  <bibliography>
    <layout suffix=".">
      <text variable="citation-number" suffix=" "/>
      <group delimiter=" / "><text macro="author"/><text variable="title" font-style="italic"/></group>
    </layout>
  </bibliography>
</style>
`;

/** A small author–date style, whose years carry letters. */
export const authorDateStyle = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-GB">
  <info/>
  <citation disambiguate-add-year-suffix="true" collapse="year-suffix" year-suffix-delimiter="+">
    <layout prefix="{" suffix="}" delimiter="; ">
      <group delimiter=" ">
        <names variable="author"><name form="short" et-al-min="3" et-al-use-first="1"/></names>
        <date variable="issued"><date-part name="year"/></date>
      </group>
    </layout>
  </citation>
  <bibliography>
    <sort><key variable="title"/></sort>
    <layout><text variable="title"/></layout>
  </bibliography>
</style>
`;

/** As Chinese styles are made: a layout for English, and all else in Chinese (an extension of citeproc's). */
export const chineseStyle = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="zh-CN">
  <info/>
  <macro name="who"><names variable="author"><name et-al-min="2" et-al-use-first="1"/></names></macro>
  <citation>
    <layout locale="en"><text macro="who" prefix="E: "/></layout>
    <layout><text macro="who" prefix="中："/></layout>
  </citation>
  <bibliography>
    <layout locale="en"><text variable="title" prefix="E: "/></layout>
    <layout><text variable="title" prefix="中："/></layout>
  </bibliography>
</style>
`;
