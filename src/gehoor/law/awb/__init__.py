"""The Algemene wet bestuursrecht (Awb): one module an article, one small function a paragraph."""
