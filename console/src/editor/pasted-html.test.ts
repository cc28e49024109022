// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { cleanPasted } from './pasted-html.ts'

const word = (body: string) => `<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-unhide:no; font-family:等线;} @list l0:level1 {mso-level-text:"%1\\.";} --></style>
</head><body lang=ZH-CN style='tab-interval:21.0pt;word-wrap:break-word'><!--StartFragment-->${body}<!--EndFragment--></body></html>`

const wps = (
  body: string,
) => `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name="Generator" content="WPS Office"><style>@font-face{font-family:"Times New Roman";} p.MsoNormal{mso-style-name:正文;margin:0pt;}</style></head>
<body style="tab-interval:21pt;text-justify-trim:punctuation;" ><!--StartFragment-->${body}<!--EndFragment--></body></html>`

const item = (level: number, marker: string, text: string, list = 'l0') =>
  `<p class=MsoListParagraph style='margin-left:${21 * level}.0pt;text-indent:-21.0pt;mso-char-indent-count:0;mso-list:${list} level${level} lfo1'><![if !supportLists]><span lang=EN-US style='font-family:Wingdings;mso-fareast-font-family:Wingdings'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span style='font-family:仿宋'>${text}<span lang=EN-US><o:p></o:p></span></span></p>
`

describe('a paste from Word', () => {
  it('keeps words, bold and headings, and none of the machinery', () => {
    const { html } = cleanPasted(
      word(`<h1 align=center style='text-align:center'><span style='font-family:方正小标宋'>关于秋粮收购的通知<o:p></o:p></span></h1>
<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><b><span style='font-size:16.0pt'>收购价</span></b><span style='mso-spacerun:yes'> </span>每吨<span lang=EN-US>520</span>元。<o:p></o:p></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>`),
    )
    expect(html.replaceAll('\n', '')).toBe(
      '<h2>关于秋粮收购的通知</h2><p><strong>收购价</strong> 每吨520元。</p>',
    )
  })

  it('makes real lists of list paragraphs, level under level', () => {
    const { html } = cleanPasted(
      word(
        `${item(1, '1.', '领取表格')}${item(2, 'l', '身份证')}${item(2, 'l', '户口簿')}${item(1, '2.', '交表')}<p class=MsoNormal>完。</p>`,
      ),
    )
    expect(html.replace(/\s/g, '')).toBe(
      '<ol><li>领取表格<ul><li>身份证</li><li>户口簿</li></ul></li><li>交表</li></ol><p>完。</p>',
    )
  })

  it.each(['一、', '（一）', '（1）', '①', '第一条'])(
    'leaves the numbering %s of papers in the text',
    (marker) => {
      const { html } = cleanPasted(word(item(1, marker, '总体要求')))
      expect(html.replace(/\s/g, '')).toBe(`<p>${marker}总体要求</p>`)
    },
  )

  it('goes on counting where a list was broken off', () => {
    const { html } = cleanPasted(
      word(`${item(1, '1.', '甲')}<p class=MsoNormal>隔开。</p>${item(1, '2.', '乙')}`),
    )
    expect(html.replace(/\s/g, '')).toBe('<ol><li>甲</li></ol><p>隔开。</p><olstart="2"><li>乙</li></ol>')
  })

  it('keeps tables with merged cells, and heads them when the first row is bold throughout', () => {
    const cell = (text: string, more = '') =>
      `<td width=142 ${more} valign=top style='width:106.5pt;border:solid windowtext 1.0pt'><p class=MsoNormal align=center>${text}<o:p></o:p></p></td>`
    const { html } = cleanPasted(
      word(`<table class=MsoTableGrid border=1 cellspacing=0><tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>${cell('<b>村</b>')}${cell('<b><span>户数</span></b>')}</tr>
<tr>${cell('合计', 'rowspan=2')}${cell('12')}</tr><tr>${cell('3')}</tr></table>`),
    )
    expect(html.replace(/\s/g, '')).toBe(
      '<table><tbody><tr><th><p>村</p></th><th><p>户数</p></th></tr><tr><tdrowspan="2"><p>合计</p></td><td><p>12</p></td></tr><tr><td><p>3</p></td></tr></tbody></table>',
    )
  })

  it('takes its pictures out of the rich text beside, in their order', () => {
    const image = (name: string) =>
      `<!--[if gte vml 1]><v:shape><v:imagedata src="file:///C:/Users/HYT/${name}"/></v:shape><![endif]--><![if !vml]><img width=96 height=64 src="file:///C:/Users/HYT/${name}" v:shapes="图片_x0020_1"><![endif]>`
    const rtf = String.raw`{\rtf1\ansi{\*\shppict{\pict{\*\picprop\shplid1025{\sp{\sn fLine}{\sv 0}}}\picscalex100\pngblip\bliptag-77{\*\blipuid 0102}89504e47
0d0a}}{\nonshppict{\pict\picw100\wmetafile8 0100}}text{\*\shppict{\pict\jpegblip ffd8ffe0}}}`
    const { html, pictures, lost } = cleanPasted(
      word(`<p class=MsoNormal>${image('image001.png')}${image('image002.jpg')}</p>`),
      rtf,
    )
    expect(lost).toBe(0)
    expect(pictures.map(({ bytes }) => bytes.type)).toEqual(['image/png', 'image/jpeg'])
    expect(pictures[0]?.bytes.size).toBe(6)
    expect(html).toBe(
      `<p>${pictures
        .map(({ place }) => `<img width="" src="${place}">`)
        .join('')
        .replaceAll(' width=""', '')}</p>`,
    )
  })

  it('says how many pictures the clipboard did not hand over', () => {
    const { html, lost } = cleanPasted(
      word('<p>甲<img src="file:///C:/a.png"><img src="https://x.example/b.png"></p>'),
    )
    expect([html, lost]).toEqual(['<p>甲</p>', 2])
  })
})

describe('a paste from WPS', () => {
  it('keeps lists, outline headings and tables', () => {
    const { html } = cleanPasted(
      wps(`<p class=MsoNormal style="mso-outline-level:1;text-align:center;"><b><span style="mso-spacerun:'yes';font-family:黑体;">补贴发放公示</span></b><b><span><o:p></o:p></span></b></p>
<p class=MsoNormal style="margin-left:21.0000pt;text-indent:-21.0000pt;mso-list:l1 level1 lfo2;"><![if !supportLists]><span style="font-family:Wingdings;"><span style='mso-list:Ignore;'>Ø<span>&nbsp;</span></span></span><![endif]><span style="mso-spacerun:'yes';font-family:宋体;"><font face="宋体" >公示期五个工作日</font></span></p>
<p class=MsoNormal style="mso-list:l1 level1 lfo2;"><![if !supportLists]><span style='mso-list:Ignore;'>Ø<span>&nbsp;</span></span><![endif]><span style="font-weight:bold">有异议</span>请来电</p>
<table class=MsoTableGrid border=1 style="border-collapse:collapse;"><thead><tr><td width=284 valign=top ><p class=MsoNormal><span>姓名</span></p></td></tr></thead><tr><td><p class=MsoNormal><span>黄某</span></p></td></tr></table>`),
    )
    expect(html.replace(/\s/g, '')).toBe(
      '<h2><strong>补贴发放公示</strong></h2><ul><li>公示期五个工作日</li><li><strong>有异议</strong>请来电</li></ul>' +
        '<table><thead><tr><th><p>姓名</p></th></tr></thead><tbody><tr><td><p>黄某</p></td></tr></tbody></table>',
    )
  })
})

describe('a paste from elsewhere', () => {
  it.each([
    ['<div onclick="x()">甲</div><script>alert(1)</script>', '<p>甲</p>'],
    [
      '<p>看<a href="javascript:alert(1)">这</a><a href="https://a.example/">那</a></p>',
      '<p>看这<a href="https://a.example/">那</a></p>',
    ],
    ['<b style="font-weight:normal"><p>甲</p></b>', '<p>甲</p>'],
    ['<p style="display:none">藏</p><p>显</p>', '<p>显</p>'],
    ['<h1>题</h1><h5>小</h5>', '<h2>题</h2><h4>小</h4>'],
    ['<iframe src="https://a.example"></iframe><svg onload=x></svg>甲', '甲'],
  ])('%s becomes %s', (dirty, clean) => {
    expect(cleanPasted(dirty).html).toBe(clean)
  })

  it('takes pictures that came as data', () => {
    const { pictures, lost } = cleanPasted('<p><img src="data:image/png;base64,iVBORw0KGgo="></p>')
    expect([pictures.length, pictures[0]?.bytes.size, lost]).toEqual([1, 8, 0])
  })
})
