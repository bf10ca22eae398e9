filedesc://a.arc 0.0.0.0 20261122120000 text/plain 76
1 0 Example
URL IP-address Archive-date Content-type Archive-length

https://news.example/1 192.0.2.1 20261122120000 text/html 123
HTTP/1.1 200 OK
Content-Type: text/html; charset=utf-8
Content-Length: 43

<html><body><p>He said no.</p></body></html>
