"""`hequan serve`, `hequan demo` and `hequan first-admin`: running the site and giving it its first people."""

import argparse
import os
import socket
import sys

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from hequan.commands.asked import Mistake
from hequan.offices import first
from hequan.offices.models import Person


def add_to(commands: argparse._SubParsersAction) -> None:
    """The grammar of the three."""
    serve = commands.add_parser("serve", help="启动网站（只监听本机，除非另行指定）")
    serve.add_argument("--host", default="127.0.0.1", help="监听地址，默认 127.0.0.1")
    serve.add_argument("--port", type=int, default=8000, help="端口，默认 8000")
    serve.set_defaults(run=serve_site)
    demo = commands.add_parser("demo", help="把示例年度装入空数据库")
    demo.set_defaults(run=load_demo)
    admin = commands.add_parser("first-admin", help="打印一次性代码，用来建立第一个系统管理员")
    admin.set_defaults(run=print_code)


def prepare() -> None:
    """Bring tables and static files up to date; quick when they are."""
    settings.VAR.mkdir(parents=True, exist_ok=True)
    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)


def refuse_taken(host: str, port: int) -> None:
    """A Mistake where somebody listens already: the server itself would share the port, and every second answer."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        with socket.socket(family, socket.SOCK_STREAM) as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind((host, port))
    except (OSError, OverflowError):
        raise Mistake(
            f"不能在 {host}:{port} 启动：端口已被占用，或者本机没有这个地址。请用 --port 换一个端口。"
        ) from None


def serve_site(options: argparse.Namespace) -> None:
    """Serve until interrupted."""
    refuse_taken(options.host, options.port)
    prepare()
    print(f"荷泉已启动：http://{options.host}:{options.port}/（按 Ctrl+C 停止）")
    print_accounts()
    sys.stdout.flush()
    # SQLite has one writer: one process with one thread queues people fairly, more of them wait on each other's locks.
    workers = "1" if connection.vendor == "sqlite" else "2"
    connection.close()
    command = [sys.executable, "-m", "granian", "hequan.wsgi:application", "--interface", "wsgi"]
    command += ["--host", options.host, "--port", str(options.port), "--workers", workers, "--blocking-threads", "1"]
    os.execv(sys.executable, [*command, "--log-level", "warning"])


def load_demo(options: argparse.Namespace) -> None:
    """Load the example year once and print its accounts."""
    from demo import load

    prepare()
    try:
        entered = load.load(timezone.localdate())
    except load.NotEmpty as reason:
        raise Mistake(str(reason)) from None
    print(f"示例年度：已登记{entered}条记录。" if entered else "示例年度已在数据库里，没有重复登记。")
    print_accounts()


def print_accounts() -> None:
    """The example accounts where they exist; otherwise how to make the first one where there is none."""
    if Person.objects.filter(is_example=True).exists():
        from demo import load

        print(f"示例账号（密码都是 {load.PASSWORD}，只用于试用）：")
        for account in load.ACCOUNTS:
            print(f"  {account.username:<16}{account.office}{account.title} {account.name}")
    elif not Person.objects.exists():
        print("还没有任何账号：请运行 hequan first-admin 取得一次性代码，再打开 /first/。")


def print_code(options: argparse.Namespace) -> None:
    """Print the one-time code."""
    prepare()
    if Person.objects.exists():
        raise Mistake("已经有账号了，不再发放一次性代码。新账号由系统管理员在“单位和人员”页面建立。")
    print(f"一次性代码：{first.issue_code(at=timezone.now())}")
    print("请打开网站的 /first/，输入这个代码，建立第一个系统管理员。")
