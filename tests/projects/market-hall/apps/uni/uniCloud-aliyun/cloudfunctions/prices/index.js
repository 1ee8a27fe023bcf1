exports.main = () => uniCloud.httpclient.request("http://10.0.0.5:8080/prices");
