/** How the page looks, on a screen of any width and on paper. */
export const STYLE = `
:root{color-scheme:light;--ink:#1b2330;--soft:#5a6577;--line:#e2e6ed;--ground:#f6f7f9;--paper:#fff;--link:#1f4fb4;
--create:#1a7a4c;--create-g:#e9f6ef;--update:#8a5d00;--update-g:#fdf5df;--replace:#a8480b;--replace-g:#fdf0e6;
--delete:#b3261e;--delete-g:#fcebea;--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:4.5rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
a{color:var(--link);text-decoration:none}
a:hover{text-decoration:underline}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.top{position:sticky;top:0;z-index:5;background:var(--paper);border-bottom:1px solid var(--line);padding:.7rem max(1rem,calc((100% - 1180px)/2 + 1rem));display:flex;flex-wrap:wrap;gap:.2rem 1.6rem;align-items:baseline}
.top h1{font-size:1.05rem;font-weight:650;margin:0;letter-spacing:-.005em}
.top nav{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;font-size:.9rem}
.top nav a{color:var(--soft)}
main{max-width:1180px;margin:0 auto;padding:0 1rem 4rem}
main>section{margin-top:2.2rem}
h2{font-size:1.3rem;font-weight:650;letter-spacing:-.01em;margin:0 0 .8rem}
h3{font-size:1rem;font-weight:650;margin:1.6rem 0 .6rem}
h4,h5{margin:0;font-size:.92rem;font-weight:650}
p{margin:.4rem 0}
ul,ol{margin:.4rem 0;padding-left:1.2rem}
code,pre{font:.86em/1.5 var(--mono)}
pre{background:var(--ground);border:1px solid var(--line);border-radius:6px;padding:.6rem .8rem;margin:.5rem 0;white-space:pre-wrap;overflow-wrap:anywhere}
small{font-size:.85em;color:var(--soft);font-weight:400}
.verdict{display:inline-block;font-size:1.02rem;font-weight:650;margin:1.4rem 0 .2rem;padding:.35rem .9rem;border-radius:999px}
.verdict.good{background:var(--create-g);color:var(--create)}
.verdict.bad{background:var(--delete-g);color:var(--delete)}
.figures{list-style:none;padding:0;margin:1rem 0;display:grid;grid-template-columns:repeat(auto-fit,minmax(120px,1fr));gap:.7rem}
.figures li{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:.7rem .9rem}
.figures b{display:block;font-size:1.7rem;line-height:1.15;font-weight:650;font-variant-numeric:tabular-nums}
.figures span{color:var(--soft);font-size:.88rem}
.figures .create b{color:var(--create)}.figures .update b{color:var(--update)}.figures .delete b,.figures .alarm b{color:var(--delete)}
.figures .zero b{color:#9aa3b2}
.sentences{list-style:none;padding:0;margin:.8rem 0;color:var(--soft);font-size:.93rem}
.attention li{margin:.35rem 0}
.read{margin-top:1rem;color:var(--soft);font-size:.9rem}
summary{cursor:pointer}
.network{display:flex;flex-wrap:wrap;gap:.6rem 1.2rem;align-items:center}
.network>p,.network>.map,.network>.legend{flex-basis:100%}
.js{display:none}
.scripted .search.js{display:flex;flex:1 1 260px;gap:.6rem;align-items:center}
.scripted .hint.js{display:block;color:var(--soft);font-size:.88rem;margin:0}
.search input{flex:1;min-width:0;font:inherit;padding:.42rem .75rem;border:1px solid #cdd4df;border-radius:8px;background:var(--paper)}
.search output{color:var(--soft);font-size:.88rem;white-space:nowrap}
.views{display:inline-flex;border:1px solid #cdd4df;border-radius:8px;overflow:hidden;background:var(--paper)}
.views input{position:absolute;opacity:0;pointer-events:none}
.views label{padding:.38rem .85rem;cursor:pointer;font-size:.92rem}
.views input:checked+label{background:var(--ink);color:#fff}
.views input:focus-visible+label{outline:2px solid var(--link);outline-offset:-2px}
.only{display:inline-flex;gap:.4rem;align-items:center;font-size:.92rem}
.legend{list-style:none;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;font-size:.86rem;color:var(--soft)}
.legend i{display:inline-block;width:.75em;height:.75em;border-radius:3px;margin-right:.45em;background:currentColor}
.legend .t-create i{background:var(--create)}.legend .t-update i{background:var(--update)}.legend .t-replace i{background:var(--replace)}.legend .t-delete i{background:var(--delete)}
.pictures{margin-bottom:1.6rem}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:.8rem;margin:.7rem 0}
.pair figure{margin:0;background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:.6rem .9rem .9rem}
.pair figcaption{color:var(--soft);font-size:.86rem;margin-bottom:.4rem}
.pair svg{display:block;max-width:100%;height:auto}
.pair rect{fill:#fff;stroke:#cdd4df;stroke-width:1.2}
.pair .machine rect{fill:#eef1f6}
.pair .touched rect{stroke:var(--replace);stroke-width:1.8}
.pair .stopped rect{stroke:var(--delete);stroke-width:1.8}
.pair .none rect{fill:none;stroke-dasharray:3 4;stroke:#dde2ea}
.pair text{font-size:12px;fill:var(--soft)}
.pair .name{font-size:13px;font-weight:600;fill:var(--ink)}
.pair path{fill:none;stroke:#8c97a8;stroke-width:1.6}
.pair .w-new{stroke:var(--replace);stroke-width:2.2}
.map{position:relative}
.lines-over{position:absolute;left:0;top:0;z-index:0;pointer-events:none;overflow:visible}
.lines-over path{fill:none;stroke:var(--link);stroke-width:2;opacity:.75}
.box{border:1px solid var(--line);border-radius:10px;background:var(--paper);padding:.75rem}
.box+.box{margin-top:.8rem}
.box.vpc{padding:.9rem;background:var(--paper)}
.box.zone{background:#fafbfc}
.box.vswitch{background:#fff}
.boxes{display:grid;gap:.7rem;margin-top:.6rem;align-items:start}
.vpc>.boxes{grid-template-columns:repeat(auto-fit,minmax(min(100%,400px),1fr))}
.zone>.boxes{grid-template-columns:repeat(auto-fit,minmax(min(100%,330px),1fr))}
.boxes .box+.box{margin-top:0}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,170px),1fr));gap:.5rem;margin-top:.6rem}
.card{position:relative;z-index:1;border:1px solid var(--line);border-left:3px solid #b8c1cf;border-radius:7px;background:var(--paper);padding:.45rem .6rem;font-size:.86rem;line-height:1.4;cursor:default}
.scripted .card{cursor:pointer}
.card h5{font-size:.9rem}
.kind{color:var(--soft);font-weight:400;font-size:.85em}
.card .kind{display:block;font-size:.8em}
.card .facts{margin:.1rem 0 0;color:var(--soft);font-size:.92em}
.card .facts span+span::before{content:"· "}
.search output:empty{display:none}
.links{list-style:none;margin:.2rem 0 0;padding:0;color:var(--soft);font-size:.92em}
.card:not(.w-before) .links .w-before a{text-decoration:line-through}
.badges{display:flex;flex-wrap:wrap;gap:.25rem;margin-top:.3rem}
h4 .badges{display:inline-flex;margin:0 0 0 .4rem}
.badges b{font-size:.78rem;font-weight:600;padding:.02rem .45rem;border-radius:5px}
.badges .t-create{color:var(--create);background:var(--create-g)}.badges .t-update{color:var(--update);background:var(--update-g)}
.badges .t-replace{color:var(--replace);background:var(--replace-g)}.badges .t-delete{color:var(--delete);background:var(--delete-g)}
.badges .t-alarm{color:#fff;background:var(--delete)}
.card.t-create{border-left-color:var(--create)}.card.t-update{border-left-color:var(--update)}.card.t-replace{border-left-color:var(--replace)}
.card.t-delete{border-left-color:var(--delete);border-style:dashed;border-left-style:solid}
.box.t-create{border-color:var(--create)}.box.t-replace{border-color:var(--replace)}.box.t-delete{border-color:var(--delete);border-style:dashed}
.outside{background:#f3f4f7}
.network:has(#view-before:checked) .w-after,.network:has(#view-after:checked) .w-before{display:none}
.network:has(#view-before:checked) .badges,.network:has(#view-before:checked) .legend{display:none}
.network:has(#only:checked) .same{display:none}
.network.searching .card:not(.hit),.network.searching .box:not(.hit){display:none}
.network.searching .box.whole .card,.network.searching .box.whole .box{display:block}
.network.searching .card.hit.same,.network.searching .box.hit.same{display:block}
.network.focusing .card:not(.near){opacity:.28}
.network.focusing .box.same:has(.near),.network.focusing .card.near.same{display:block}
.card.focus{outline:2px solid var(--link)}
.matrix{border-collapse:collapse;width:100%;table-layout:fixed;background:var(--paper);border:1px solid var(--line);border-radius:8px;font-size:.88rem}
.matrix th,.matrix td{border:1px solid var(--line);padding:.35rem .3rem;text-align:center;font-weight:500}
.matrix th:first-child{width:42%;text-align:left;padding-left:.7rem}
.matrix .hit{display:block;height:1.05rem;border-radius:4px;background:var(--delete)}
.matrix .hand{background:repeating-linear-gradient(45deg,var(--delete),var(--delete) 5px,#e2857f 5px,#e2857f 10px)}
.hit span{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.waves{list-style:none;padding:0 0 0 1.3rem;margin:1.2rem 0 0;border-left:2px solid var(--line)}
.waves>li{position:relative;padding:0 0 1.1rem}
.waves>li::before{content:"";position:absolute;left:calc(-1.3rem - 6px);top:.4rem;width:10px;height:10px;border-radius:50%;background:var(--paper);border:2px solid #9aa6b8}
.waves>li:has(.alarm)::before{background:var(--delete);border-color:var(--delete)}
.alarms{list-style:none;padding:0}
.alarms li{border-left:3px solid var(--delete);background:var(--delete-g);padding:.4rem .7rem;border-radius:0 6px 6px 0;margin:.35rem 0}
.steps{font-size:.9rem}
.steps .critical{font-weight:650}
.steps code{color:var(--soft);font-weight:400}
.act{color:var(--soft)}
.waves summary{color:var(--soft);font-size:.9rem}
.finding{background:var(--paper);border:1px solid var(--line);border-left:3px solid #b8c1cf;border-radius:8px;padding:.7rem .95rem;margin:.7rem 0}
.finding.delete{border-left-color:var(--delete)}.finding.update{border-left-color:#d19a1f}
.finding header{font-size:.88rem;color:var(--soft);display:flex;flex-wrap:wrap;gap:.1rem .7rem}
.finding.delete header b{color:var(--delete)}.finding.update header b{color:var(--update)}
.finding .said{font-weight:600;margin:.25rem 0}
.finding .subject,.finding .details{color:var(--soft);font-size:.9rem}
.finding .details li{white-space:pre-wrap}
.chapter{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:.9rem 1.1rem;margin:.9rem 0}
.chapter>h3{margin:.1rem 0 .5rem;font-size:1.1rem}
.chapter .chapter{background:#fafbfc}
.lead,.note{color:var(--soft)}
.step{border-top:1px solid var(--line);padding:.65rem 0 .55rem}
.step>label{display:flex;gap:.6rem;align-items:baseline}
.step>label b{font-weight:600}
.step>p,.step>pre{margin-left:1.6rem}
.step input{flex:none;position:relative;top:1px}
.step:has(input:checked) b{color:var(--soft);text-decoration:line-through}
.expected{color:var(--create)}
.expected b{font-weight:600}
.warn{border-left:3px solid #d19a1f;background:var(--update-g);padding:.5rem .8rem;border-radius:0 6px 6px 0;margin:.6rem 0}
.warn.loss{border-left-color:var(--delete);background:var(--delete-g)}
.warn ul{margin:.25rem 0 0}
@media(max-width:700px){.pictures{display:none}}
@media(max-width:560px){body{font-size:14.5px}.figures{grid-template-columns:repeat(auto-fit,minmax(96px,1fr))}.box,.box.vpc{padding:.55rem}.chapter{padding:.7rem .75rem}.step>p,.step>pre{margin-left:0}.top{position:static}html{scroll-padding-top:.5rem}.matrix th:first-child{width:50%}}
@media print{@page{margin:14mm}body{background:#fff;font-size:10.5pt}.top{position:static;padding:.4rem 0}.top nav,.search,.hint,.views,.only,.scripted .js{display:none!important}main{max-width:none;padding:0}.pair,.card,.finding,.step,.warn,.waves>li{break-inside:avoid}h2,h3,h4{break-after:avoid}#network,#timeline,#findings,#runbook{break-before:page}.badges .t-alarm,.matrix .hit,.verdict,.figures li,.warn,.alarms li{print-color-adjust:exact;-webkit-print-color-adjust:exact}a{color:inherit}.step input{appearance:none;width:11px;height:11px;border:1px solid #333}}
`;
