"""网址的检查：公开的网页要能打开，所以要完整。"""

from django.core.validators import URLValidator

WEB_ADDRESS = URLValidator(["http", "https"], message="请填写以 http:// 或 https:// 开头的完整网址。")
